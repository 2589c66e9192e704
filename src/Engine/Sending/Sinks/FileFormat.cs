using System;
using System.Collections.Generic;

namespace UsageStats.Sending.Sinks;

/// <summary>One file a batch, with the bytes that a <see cref="JsonFormat"/> request would have: it can be posted as it is later.</summary>
internal sealed class FileFormat : ISinkFormat
{
    /// <inheritdoc/>
    public SinkKind Kind => SinkKind.File;

    /// <inheritdoc/>
    public EventFit Fit(OutgoingEvent outgoing, DateTimeOffset now) => EventFit.Fits;

    /// <inheritdoc/>
    public SinkRequest Build(IReadOnlyList<OutgoingEvent> events, SinkContext context) => new()
    {
        Uri = context.Endpoint,
        Method = "PUT",
        ContentType = "application/json",
        Headers = new Dictionary<string, string>(),
        Body = JsonFormat.Body(events, context),
    };

    /// <inheritdoc/>
    public SinkAnswer Read(SinkResponse response, int count) => AnswerTable.Read(response.Status);
}
