using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace UsageStats.Sending.Sinks;

/// <summary>Application Insights' <c>/v2.1/track</c>: one envelope a line.</summary>
internal sealed class ApplicationInsightsFormat : ISinkFormat
{
    /// <summary>The age past which the service refuses telemetry.</summary>
    internal static readonly TimeSpan LongestAge = TimeSpan.FromHours(48);

    /// <inheritdoc/>
    public SinkKind Kind => SinkKind.ApplicationInsights;

    /// <inheritdoc/>
    public EventFit Fit(OutgoingEvent outgoing, DateTimeOffset now) =>
        outgoing.Event.Length == 0 ? EventFit.Invalid
        : now - outgoing.Timestamp > LongestAge ? EventFit.Expired
        : EventFit.Fits;

    /// <inheritdoc/>
    public SinkRequest Build(IReadOnlyList<OutgoingEvent> events, SinkContext context)
    {
        using MemoryStream body = new();
        using Utf8JsonWriter json = new(body);
        foreach (OutgoingEvent outgoing in events)
        {
            ApplicationInsightsEnvelope.Write(json, outgoing, context);
            json.Flush();
            body.WriteByte((byte)'\n');
            json.Reset();
        }

        return new SinkRequest { Uri = context.Endpoint, ContentType = "application/x-json-stream", Headers = context.Headers, Body = body.ToArray() };
    }

    /// <inheritdoc/>
    public SinkAnswer Read(SinkResponse response, int count) => response.Status switch
    {
        206 => ApplicationInsightsPartial.Read(response.Body, count),

        // Its own words for a quota that is used up: nothing is wrong with the sink or the batch.
        402 or 439 => new SinkAnswer { Verdict = AnswerVerdict.Retry },
        _ => AnswerTable.Read(response.Status),
    };
}
