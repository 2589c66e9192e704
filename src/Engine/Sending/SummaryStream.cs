using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Sending.Sinks;
using UsageStats.Sending.Summaries;

namespace UsageStats.Sending;

/// <summary>Puts summaries into batches. A summary stays in one batch unless it alone is more than a batch holds.</summary>
internal sealed class SummaryStream : IBatchSource
{
    private readonly SummaryCut _cut;
    private readonly DrainPlan _plan;
    private readonly SinkState _state;
    private readonly SinkDefinition _sink;
    private readonly SinkContext _context;
    private readonly List<SummaryUnit> _units = [];
    private readonly LossCounters _lost;
    private Position _at;
    private Position _before;
    private bool _ended;

    /// <param name="cut">The summaries.</param>
    /// <param name="plan">What to send of them.</param>
    /// <param name="state">How far the sink has got.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="context">What the wire format needs of it.</param>
    /// <param name="now">The time now.</param>
    public SummaryStream(SummaryCut cut, DrainPlan plan, SinkState state, SinkDefinition sink, SinkContext context, DateTimeOffset now)
    {
        _cut = cut;
        _plan = plan;
        _state = state;
        _sink = sink;
        _context = context;
        _at = _before = new Position(0, 0, state.Marks ?? []);
        FateCounts fates = new();
        foreach (SummaryUnit unit in cut.Units)
        {
            _units.Add(new SummaryUnit { Mark = unit.Mark, Events = Choose(unit, fates, now) });
        }

        _lost = cut.Lost.Plus(fates.ToLosses());
    }

    /// <inheritdoc/>
    public bool ReadsAhead => false;

    /// <inheritdoc/>
    public Batch Next(CursorMap from, int most)
    {
        while (true)
        {
            Batch batch = Take(from, most);
            if (batch.Body.Length <= BatchStream.MostBytes || batch.Events.Count == 1)
            {
                return batch;
            }

            most = batch.Events.Count / 2;
            Rewind(from);
        }
    }

    /// <inheritdoc/>
    public void Rewind(CursorMap from)
    {
        _at = _before;
        _ended = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private List<OutgoingEvent> Choose(SummaryUnit unit, FateCounts fates, DateTimeOffset now)
    {
        if (_plan.Only is not null)
        {
            return [.. unit.Events.Where(summary => _plan.Only.Contains(summary.Id))];
        }

        if (!ReceiverPace.Keeps(unit.Events[0].Id, _plan.SampleRate ?? 1))
        {
            fates.Add(EventFate.Sampled);
            return [];
        }

        ISinkFormat format = SinkFormats.For(_sink.Kind);
        List<OutgoingEvent> chosen = [];
        foreach (OutgoingEvent summary in unit.Events.Skip(SentOf(unit)))
        {
            EventFit fit = format.Fit(summary, now);
            if (fit == EventFit.Fits)
            {
                chosen.Add(summary);
            }
            else
            {
                fates.Add(fit == EventFit.Expired ? EventFate.Expired : EventFate.Rejected);
            }
        }

        return chosen;
    }

    // The first events of a summary that was too long for one batch.
    private int SentOf(SummaryUnit unit)
    {
        for (int i = 0; _state.LastSummary is not null && i < unit.Events.Count; i++)
        {
            if (unit.Events[i].Id == _state.LastSummary)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private Batch Take(CursorMap from, int most)
    {
        _before = _at;
        List<OutgoingEvent> taken = [];
        while (_at.Unit < _units.Count)
        {
            SummaryUnit unit = _units[_at.Unit];
            int left = unit.Events.Count - _at.Event;
            if (taken.Count > 0 && taken.Count + left > most)
            {
                break;
            }

            int count = Math.Min(left, most);
            taken.AddRange(unit.Events.Skip(_at.Event).Take(count));
            if (count < left)
            {
                _at = _at with { Event = _at.Event + count };
                break;
            }

            _at = new Position(_at.Unit + 1, 0, SummaryMark.Replace(_at.Marks, unit.Mark));
        }

        return Make(from, taken);
    }

    private Batch Make(CursorMap from, List<OutgoingEvent> taken)
    {
        bool all = _at.Unit == _units.Count;
        SummaryNote reached = new() { ReadTo = _cut.ReadTo, EndedSession = _cut.EndedSession };
        (CursorMap until, SummaryNote note) = (all, _plan.Summaries) switch
        {
            (true, SummaryNote repeated) => (_plan.Until ?? from, repeated),
            (false, SummaryNote) => (from, reached with { Marks = _state.Marks ?? [], Last = _state.LastSummary }),
            (true, null) => (_cut.Until, reached with { Marks = _cut.Marks }),
            (false, null) => (from, reached with { Marks = _at.Marks, Last = _at.Event == 0 ? null : taken[taken.Count - 1].Id }),
        };
        bool counts = all && !_ended;
        _ended = all;
        SinkRequest? request = taken.Count == 0 ? null : SinkFormats.For(_sink.Kind).Build(taken, _context);
        return new Batch
        {
            Sink = _sink.Name,
            Events = taken,
            Request = request,
            Until = until,
            Lost = counts ? _lost : new LossCounters(),
            Summaries = note,
        };
    }

    private readonly record struct Position(int Unit, int Event, IReadOnlyList<SummaryMark> Marks);
}
