using System;
using System.Collections.Generic;
using UsageStats.Sending.Sinks;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Cuts batches from the oldest pending event on.</summary>
internal sealed class BatchStream : IBatchSource
{
    /// <summary>Events in a batch at most.</summary>
    public const int MostEvents = 100;

    /// <summary>Bytes of a body at most, before compression: 512 KiB.</summary>
    public const int MostBytes = 512 * 1024;

    private readonly IReadOnlyList<Segment> _segments;
    private readonly CursorMap? _until;
    private readonly SinkDefinition _sink;
    private readonly SinkContext _context;
    private readonly EventGate _gate;
    private readonly DateTimeOffset _now;
    private PendingEvents _events;

    /// <param name="segments">The log, oldest first.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="until">Where to end; null for the end of the log.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="context">What the wire format needs of it.</param>
    /// <param name="gate">Decides what is sent.</param>
    /// <param name="now">The time now.</param>
    public BatchStream(IReadOnlyList<Segment> segments, CursorMap from, CursorMap? until, SinkDefinition sink, SinkContext context, EventGate gate, DateTimeOffset now)
    {
        _segments = segments;
        _until = until;
        _sink = sink;
        _context = context;
        _gate = gate;
        _now = now;
        _events = new PendingEvents(segments, from, until, now);
    }

    /// <inheritdoc/>
    public bool ReadsAhead => true;

    /// <inheritdoc/>
    public Batch Next(CursorMap from, int most)
    {
        while (true)
        {
            Batch batch = Cut(most);
            if (batch.Body.Length <= MostBytes || batch.Events.Count == 1)
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
        _events.Dispose();
        _events = new PendingEvents(_segments, from, _until, _now);
    }

    /// <inheritdoc/>
    public void Dispose() => _events.Dispose();

    private Batch Cut(int most)
    {
        List<OutgoingEvent> taken = [];
        Dictionary<string, CursorMap> held = new(StringComparer.OrdinalIgnoreCase);
        int[] fates = new int[(int)EventFate.Rejected + 1];
        while (taken.Count < most && _events.MoveNext())
        {
            EventFate fate = _gate.Judge(_events.Current, out OutgoingEvent? outgoing);
            fates[(int)fate]++;
            if (fate == EventFate.Sent)
            {
                taken.Add(outgoing!);
            }
            else if (fate == EventFate.Held && !held.ContainsKey(_events.Current.Source))
            {
                held.Add(_events.Current.Source, _events.Before());
            }
        }

        SinkRequest? request = taken.Count == 0 ? null : SinkFormats.For(_sink.Kind).Build(taken, _context);
        return new Batch
        {
            Sink = _sink.Name,
            Events = taken,
            Request = request,
            Until = _events.Behind(),
            Held = held,
            Lost = new LossCounters
            {
                Redacted = fates[(int)EventFate.Redacted],
                Sampled = fates[(int)EventFate.Sampled],
                Expired = fates[(int)EventFate.Expired],
                Rejected = fates[(int)EventFate.Rejected],
            },
        };
    }
}
