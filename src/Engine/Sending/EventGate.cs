using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using UsageStats.Events;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending;

/// <summary>Decides event by event what a batch takes. The same state and rules decide alike in sender, preview and count.</summary>
internal sealed class EventGate
{
    private readonly SinkDefinition _sink;
    private readonly ISinkFormat _format;
    private readonly EgressRules _rules;
    private readonly double _sampleRate;
    private readonly HashSet<string>? _only;
    private readonly string? _heldSource;
    private readonly DateTimeOffset _now;
    private readonly bool _judgeFit;

    /// <param name="sink">The sink.</param>
    /// <param name="rules">What may leave.</param>
    /// <param name="sampleRate">The share of events that the receiver wants; null for all.</param>
    /// <param name="only">The ids that alone are wanted; null for all.</param>
    /// <param name="heldSource">The one source of the stream; null for the sink's own stream.</param>
    /// <param name="now">The time now.</param>
    /// <param name="judgeFit">Whether the receiver takes it is judged here; not for events that only count in a summary.</param>
    public EventGate(SinkDefinition sink, EgressRules rules, double? sampleRate, IReadOnlyList<string>? only, string? heldSource, DateTimeOffset now, bool judgeFit = true)
    {
        _sink = sink;
        _format = SinkFormats.For(sink.Kind);
        _rules = rules;
        _sampleRate = sampleRate ?? 1;
        _only = only is null ? null : new HashSet<string>(only, StringComparer.Ordinal);
        _heldSource = heldSource;
        _now = now;
        _judgeFit = judgeFit;
    }

    /// <summary>Judges an event.</summary>
    /// <param name="stored">The event as it is in the log.</param>
    /// <param name="outgoing">What leaves of it; null unless it is sent.</param>
    [MethodImpl(Jit.Hot)]
    public EventFate Judge(UsageEvent stored, out OutgoingEvent? outgoing)
    {
        outgoing = null;
        if (!stored.Send || !IsFor(stored.Source) || _only?.Contains(stored.Id) == false)
        {
            return EventFate.Passed;
        }

        if (_rules.IsHeld(stored.Source))
        {
            return EventFate.Held;
        }

        if (!ReceiverPace.Keeps(stored.Id, _sampleRate))
        {
            return EventFate.Sampled;
        }

        OutgoingEvent? filtered = _rules.Filter(stored);
        if (filtered is null)
        {
            return EventFate.Redacted;
        }

        switch (_judgeFit ? _format.Fit(filtered, _now) : EventFit.Fits)
        {
            case EventFit.Fits:
                outgoing = filtered;
                return EventFate.Sent;
            case EventFit.Expired:
                return EventFate.Expired;
            default:
                return EventFate.Rejected;
        }
    }

    private bool IsFor(string source) =>
        (_sink.Source is null || source.Equals(_sink.Source, StringComparison.OrdinalIgnoreCase))
        && (_heldSource is null || source.Equals(_heldSource, StringComparison.OrdinalIgnoreCase));
}
