using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Tracing;

namespace UsageStats.Tests.Support;

/// <summary>Notes what .NET reports of sockets, name look-ups and HTTP in this process until it is disposed.</summary>
internal sealed class SocketWatch : EventListener
{
    private readonly ConcurrentQueue<string> _seen = new();

    /// <summary>What was seen. Empty when nothing touched the network.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Http")
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is "ConnectStart" or "ResolutionStart" or "RequestStart")
        {
            _seen.Enqueue($"{eventData.EventSource.Name} {eventData.EventName}: {string.Join(", ", eventData.Payload ?? new([]))}");
        }
    }
}
