using System;
using System.Collections.Generic;

namespace UsageStats.Sending.Sinks;

/// <summary>A wire format: pure functions from events to a request, and from an answer to what it means.</summary>
/// <remarks>Neither the time nor the environment is read here, so the same events give the same bytes in every retry.</remarks>
internal interface ISinkFormat
{
    /// <summary>The kind that it speaks for.</summary>
    SinkKind Kind { get; }

    /// <summary>Whether the receiver would take <paramref name="outgoing"/> at <paramref name="now"/>. Asked before an event joins a batch.</summary>
    EventFit Fit(OutgoingEvent outgoing, DateTimeOffset now);

    /// <summary>The request that carries <paramref name="events"/>, in their order.</summary>
    /// <param name="events">At least one. All of them are <see cref="EventFit.Fits"/>.</param>
    /// <param name="context">Where to, and who says so.</param>
    SinkRequest Build(IReadOnlyList<OutgoingEvent> events, SinkContext context);

    /// <summary>What an answer means.</summary>
    /// <param name="response">The answer, after redirects.</param>
    /// <param name="count">How many events the request carried.</param>
    SinkAnswer Read(SinkResponse response, int count);
}
