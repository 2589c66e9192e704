using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Sending.Sinks;
using UsageStats.Sending.Summaries;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Opens what a sink is sent: events, or what they add up to.</summary>
internal sealed class BatchSources
{
    private readonly IReadOnlyList<Segment> _segments;
    private readonly SinkDefinition _sink;
    private readonly EgressRules _rules;
    private readonly string? _endedSession;

    /// <param name="segments">The log, oldest first.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="rules">What may leave.</param>
    /// <param name="endedSession">A session whose stretch ends here; see <see cref="SummaryRequest.EndedSession"/>.</param>
    public BatchSources(IReadOnlyList<Segment> segments, SinkDefinition sink, EgressRules rules, string? endedSession)
    {
        _segments = segments;
        _sink = sink;
        _rules = rules;
        _endedSession = endedSession;
    }

    /// <summary>Opens the batches of a plan.</summary>
    /// <param name="plan">What to send next.</param>
    /// <param name="state">How far the sink has got.</param>
    /// <param name="context">What the wire format needs of the sink.</param>
    /// <param name="now">The time now.</param>
    public IBatchSource Open(DrainPlan plan, SinkState state, SinkContext context, DateTimeOffset now) => _sink.Granularity == SinkGranularity.Event
        ? new BatchStream(_segments, plan.From, plan.Until, _sink, context, new EventGate(_sink, _rules, plan.SampleRate, plan.Only, plan.HeldSource, now), now)
        : new SummaryStream(Cut(plan, state, now), plan, state, _sink, context, now);

    /// <summary>Counts what is pending.</summary>
    /// <param name="state">How far the sink has got.</param>
    /// <param name="now">The time now.</param>
    /// <param name="most">Where to stop counting.</param>
    public PendingCount Count(SinkState state, DateTimeOffset now, int most = int.MaxValue)
    {
        if (_sink.Granularity == SinkGranularity.Event)
        {
            return PendingCount.Of(_segments, state, _sink, _rules, now, most);
        }

        List<OutgoingEvent> summaries = [.. Cut(DrainPlan.Next(state with { InFlight = null }, _rules.IsHeld), state, now).Units.SelectMany(static unit => unit.Events)];
        return new PendingCount(Math.Min(summaries.Count, most), summaries.Count == 0 ? null : summaries.Min(static summary => summary.Timestamp));
    }

    private SummaryCut Cut(DrainPlan plan, SinkState state, DateTimeOffset now)
    {
        SummaryRequest request = new()
        {
            Segments = _segments,
            From = plan.From,
            Until = plan.Summaries?.ReadTo ?? plan.Until,
            Gate = new EventGate(_sink, _rules, sampleRate: null, only: null, plan.HeldSource, now, judgeFit: false),
            Marks = state.Marks ?? [],
            Now = now,
            EndedSession = plan.Summaries is null ? _endedSession : plan.Summaries.EndedSession,
            HomeKey = _rules.HomeKey,
        };
        SummaryCut cut = _sink.Granularity == SinkGranularity.Session ? SessionCut.Of(request) : DayCut.Of(request);
        return cut.EndedBy(request.EndedSession);
    }
}
