using System;
using System.Collections.Generic;

namespace UsageStats.Sending.Sinks;

internal sealed class JsonFormat : ISinkFormat
{
    public SinkKind Kind => SinkKind.Json;

    public EventFit Fit(OutgoingEvent outgoing, DateTimeOffset now) => EventFit.Fits;

    public SinkRequest Build(IReadOnlyList<OutgoingEvent> events, SinkContext context) => throw new NotSupportedException();

    public SinkAnswer Read(SinkResponse response, int count) => throw new NotSupportedException();
}
