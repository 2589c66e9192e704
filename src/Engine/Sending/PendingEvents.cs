using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using UsageStats.Events;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Steps through the events behind a cursor, oldest segment first.</summary>
internal sealed class PendingEvents : IDisposable
{
    // An append that began just before midnight may land just after it.
    private static readonly TimeSpan DayEnd = TimeSpan.FromDays(1) + TimeSpan.FromHours(1);

    private readonly IReadOnlyList<Segment> _segments;
    private readonly CursorMap? _until;
    private readonly DateTimeOffset _now;
    private readonly long[] _offsets;
    private readonly WholeEvents _reader = new();
    private int _index = -1;
    private SegmentLines? _lines;
    private long _start;
    private long _end;
    private long _limit;
    private bool _inTail;

    /// <param name="segments">The log, oldest first.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="until">Where to end; null for the end of the log.</param>
    /// <param name="now">Decides whether a segment's day is over, so that a tail without a newline counts.</param>
    public PendingEvents(IReadOnlyList<Segment> segments, CursorMap from, CursorMap? until, DateTimeOffset now)
    {
        _segments = segments;
        _until = until;
        _now = now;
        _offsets = new long[segments.Count];
        for (int i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = from.OffsetIn(segments[i]);
        }
    }

    /// <summary>The event. Valid after <see cref="MoveNext"/> gave true.</summary>
    public UsageEvent Current { get; private set; } = null!;

    /// <summary>A cursor that reads <see cref="Current"/> next.</summary>
    public CursorMap Before() => CursorAt(_start);

    /// <summary>A cursor that has read <see cref="Current"/>; after the end, one that has read all there is.</summary>
    public CursorMap Behind() => CursorAt(_end);

    /// <summary>Goes to the next event; lines that hold none are passed. False at the end.</summary>
    [MethodImpl(Jit.Hot)]
    public bool MoveNext()
    {
        while (_lines is not null || OpenNext())
        {
            while (NextLine())
            {
                if (_reader.Read(_lines!.Current) is UsageEvent read)
                {
                    Current = read;
                    return true;
                }
            }

            _offsets[_index] = _end;
            _lines!.Dispose();
            _lines = null;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines?.Dispose();

    [MethodImpl(Jit.Hot)]
    private bool NextLine()
    {
        SegmentLines lines = _lines!;
        if (_inTail)
        {
            return false;
        }

        if (lines.MoveNext())
        {
            bool inside = lines.CurrentOffset < _limit;
            (_start, _end) = inside ? (lines.CurrentOffset, lines.NextOffset) : (_limit, _limit);
            return inside;
        }

        _end = Math.Min(lines.NextOffset, _limit);
        if (_end == _limit || _now < _segments[_index].Name.Date + DayEnd)
        {
            return false;
        }

        // Its day is over and nobody will end this line any more.
        _inTail = true;
        bool some = lines.MoveToTail();
        (_start, _end) = (lines.CurrentOffset, lines.CurrentOffset + lines.Current.Length);
        return some;
    }

    private bool OpenNext()
    {
        while (++_index < _segments.Count)
        {
            Segment segment = _segments[_index];
            long offset = _offsets[_index];
            _limit = _until is null ? long.MaxValue : _until.OffsetIn(segment);
            if (offset >= Math.Min(segment.Length, _limit))
            {
                continue;
            }

            try
            {
                _lines = new SegmentLines(segment.Path, offset);
                (_start, _end, _inTail) = (offset, offset, false);
                return true;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A segment that cannot be read now stays pending; the others go on.
            }
        }

        return false;
    }

    private CursorMap CursorAt(long offset)
    {
        List<KeyValuePair<string, long>> offsets = new(_segments.Count);
        for (int i = 0; i < _offsets.Length; i++)
        {
            long at = i == _index && _lines is not null ? offset : _offsets[i];
            if (at > 0)
            {
                offsets.Add(new KeyValuePair<string, long>(_segments[i].Name.ToString(), at));
            }
        }

        return new CursorMap(offsets);
    }
}
