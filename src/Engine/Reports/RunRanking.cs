using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>Keeps the runs with the highest ranks. What does not get in costs one comparison.</summary>
internal sealed class RunRanking
{
    private readonly int _count;
    private readonly NameTable _texts = new();
    private readonly List<Kept> _kept = [];
    private long _least = long.MinValue;

    /// <param name="count">How many to keep, at least 1.</param>
    public RunRanking(int count) => _count = count;

    /// <summary>Considers a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rank">Where it stands.</param>
    [MethodImpl(Jit.Hot)]
    public void Add(in ScannedEvent run, long rank)
    {
        // What equals the least may still come before it by what breaks the tie.
        if (rank >= _least)
        {
            Keep(in run, rank);
        }
    }

    /// <summary>Those with the highest ranks of all that some rankings have kept, the highest first; of equals, the one that started last.</summary>
    public static IReadOnlyList<ReportRun> ToList(IEnumerable<RunRanking> rankings, int count) =>
    [
        .. rankings.SelectMany(ranking => ranking._kept.Select(one => (one.Rank, Run: ranking.Run(in one))))
            .OrderByDescending(one => one.Rank)
            .ThenByDescending(one => one.Run.Start)
            .ThenByDescending(one => one.Run.Duration)
            .ThenBy(one => one.Run.Outcome)
            .ThenBy(one => one.Run.Name, StringComparer.Ordinal)
            .ThenBy(one => one.Run.Session, StringComparer.Ordinal)
            .ThenBy(one => one.Run.Error, StringComparer.Ordinal)
            .ThenBy(one => one.Run.Source, StringComparer.Ordinal)
            .Take(count)
            .Select(one => one.Run),
    ];

    // A log in order of time hands in each failure as the latest so far: no string is made before the end.
    private void Keep(in ScannedEvent run, long rank)
    {
        _kept.Add(new Kept(
            rank,
            run.UtcTicks,
            run.Microseconds,
            run.Outcome,
            _texts.Intern(run.Name),
            _texts.Intern(run.Source),
            _texts.Intern(run.Error),
            _texts.Intern(run.Session)));
        if (_kept.Count >= 4 * _count)
        {
            _kept.Sort(Compare);
            _kept.RemoveRange(_count, _kept.Count - _count);
            _least = _kept[_count - 1].Rank;
        }
    }

    // The order of the list, so that what is dropped here could never have been in it, whichever thread read which file.
    private int Compare(Kept one, Kept other)
    {
        int order = other.Rank.CompareTo(one.Rank);
        order = order != 0 ? order : other.UtcTicks.CompareTo(one.UtcTicks);
        order = order != 0 ? order : other.Micros.CompareTo(one.Micros);
        order = order != 0 ? order : one.Outcome.CompareTo(other.Outcome);
        order = order != 0 ? order : Compare(one.Name, other.Name);
        order = order != 0 ? order : Compare(one.Session, other.Session);
        order = order != 0 ? order : Compare(one.Error, other.Error);
        return order != 0 ? order : Compare(one.Source, other.Source);
    }

    private int Compare(int one, int other) => one == other ? 0 : string.CompareOrdinal(_texts[one], _texts[other]);

    private ReportRun Run(in Kept one) => new(
        _texts[one.Name],
        _texts[one.Source],
        new DateTimeOffset(one.UtcTicks, TimeSpan.Zero),
        one.Micros < 0 ? null : Microseconds.ToTimeSpan(one.Micros),
        one.Outcome,
        _texts[one.Error],
        _texts[one.Session]);

    private readonly record struct Kept(long Rank, long UtcTicks, long Micros, Outcome Outcome, int Name, int Source, int Error, int Session);
}
