using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Sending.Summaries;

/// <summary>
/// Cuts the events behind a cursor into stretches of sessions. Decides by the events, the marks and the time given
/// alone, so that a sender that died and one that retries find the same stretches under the same ids.
/// </summary>
/// <remarks>
/// A stretch ends when 5 minutes pass in which the session records nothing. What counts is when events end, as that is
/// when they are recorded: going by their starts, a long run could join a stretch that was sent while it ran.
/// </remarks>
internal sealed class SessionSummarizer
{
    /// <summary>Time without events that ends a stretch.</summary>
    internal static readonly TimeSpan Gap = TimeSpan.FromMinutes(5);

    // A shell idle for longer starts to number anew; until then a mark costs the sink's state about 100 bytes.
    private static readonly TimeSpan MarkLife = TimeSpan.FromDays(31);

    private readonly Dictionary<(string Session, string Source), SessionTrack> _tracks = [];
    private readonly List<OpenStretch> _closed = [];
    private readonly IReadOnlyList<SummaryMark> _marks;
    private readonly DateTimeOffset _now;
    private readonly Func<string, bool> _hasEnded;
    private long _read;
    private long _held = long.MaxValue;

    /// <param name="marks">What <see cref="SessionSummaries.Marks"/> was after the last send, as far as it was accepted. Empty at first.</param>
    /// <param name="now">The time now.</param>
    /// <param name="hasEnded">Whether a session's process is known to have ended. False where that cannot be known: 5 minutes later it does not matter.</param>
    public SessionSummarizer(IReadOnlyList<SummaryMark> marks, DateTimeOffset now, Func<string, bool> hasEnded)
    {
        _marks = marks;
        _now = now;
        _hasEnded = hasEnded;
        foreach (SummaryMark mark in marks)
        {
            _tracks[(mark.Session, mark.Source)] = new SessionTrack(mark);
        }
    }

    /// <summary>Takes the next event behind the cursor, in the log's order.</summary>
    public void Add(OutgoingEvent outgoing)
    {
        long position = _read++;
        if (!SummaryTally.Counts(outgoing))
        {
            return;
        }

        (string, string) key = (outgoing.Session, outgoing.Source);
        if (!_tracks.TryGetValue(key, out SessionTrack? track))
        {
            track = new SessionTrack(null);
            _tracks.Add(key, track);
        }

        if (track.Take(outgoing, position) is OpenStretch ended)
        {
            _closed.Add(ended);
        }
    }

    /// <summary>Passes the next event behind the cursor, which is not for the sink.</summary>
    public void Pass() => _read++;

    /// <summary>Passes the next event behind the cursor for now: it has to be read again, and so has all that comes after.</summary>
    public void Hold()
    {
        _held = Math.Min(_held, _read);
        _read++;
    }

    /// <summary>What is finished and what is left. Called once, after the last event.</summary>
    public SessionSummaries Finish()
    {
        long settled = Math.Min(_read, _held);
        foreach (SessionTrack track in _tracks.Values)
        {
            if (track.Open is not OpenStretch open)
            {
                continue;
            }

            if (_now - open.LastEnd >= Gap || _hasEnded(open.Session))
            {
                _closed.Add(open);
            }
            else
            {
                settled = Math.Min(settled, open.FirstPosition);
            }
        }

        List<SummaryUnit> stretches = [.. _closed.OrderBy(static stretch => stretch.LastPosition).Select(static stretch => stretch.Close())];
        return new SessionSummaries { Stretches = stretches, Settled = settled, Marks = MarksAfter(settled) };
    }

    private List<SummaryMark> MarksAfter(long settled)
    {
        Dictionary<(string Session, string Source), (SummaryMark Mark, long Position)> after = [];
        foreach (SummaryMark mark in _marks)
        {
            after[(mark.Session, mark.Source)] = (mark, _tracks[(mark.Session, mark.Source)].MarkedPosition);
        }

        foreach (OpenStretch stretch in _closed)
        {
            SummaryMark mark = stretch.Mark;
            if (!after.TryGetValue((mark.Session, mark.Source), out (SummaryMark Mark, long Position) other) || other.Mark.Number < mark.Number)
            {
                after[(mark.Session, mark.Source)] = (mark, stretch.LastPosition);
            }
        }

        return
        [
            .. after.Values
                .Select(mark => mark.Position < settled ? mark.Mark with { Last = null } : mark.Mark)
                .Where(mark => mark.Last is not null || _now - mark.End < MarkLife)
                .OrderBy(static mark => mark.End).ThenBy(static mark => mark.Session, StringComparer.Ordinal).ThenBy(static mark => mark.Source, StringComparer.Ordinal),
        ];
    }
}
