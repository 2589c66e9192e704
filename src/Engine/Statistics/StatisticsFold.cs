using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>Sorts the runs of commands into groups.</summary>
internal sealed class StatisticsFold : EventFold
{
    // A failing run whose error's type nobody could tell.
    private const string UnknownError = "(unknown)";

    private readonly UsageGroup _groupBy;
    private readonly EventMatcher _filter;
    private readonly DayClock _clock;
    private readonly long _fast;
    private readonly long _medium;
    private readonly NameTable _names = new();
    private readonly NameTable _sources = new();
    private readonly Dictionary<long, Accumulator> _groups = [];
    private readonly AnnouncedRuns _announced = new();

    public StatisticsFold(StatisticsQuery query)
    {
        _groupBy = query.GroupBy;
        _filter = new EventMatcher(query.Filter);
        _clock = new DayClock(query.Zone);
        _fast = query.Bands.Fast.Ticks / Microseconds.Ticks;
        _medium = query.Bands.Medium.Ticks / Microseconds.Ticks;
    }

    /// <summary>The groups, each with its name and, for commands, its source.</summary>
    public IEnumerable<(string Name, string? Source, Accumulator Runs)> Groups
    {
        get
        {
            foreach (KeyValuePair<long, Accumulator> group in _groups)
            {
                yield return (NameOf(group.Key), _groupBy == UsageGroup.Command ? _sources[(int)(group.Key >> 32)] : null, group.Value);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Jit.Hot)]
    public override void Add(in ScannedEvent next)
    {
        if (!next.IsCommand)
        {
            TakeStart(in next);
            return;
        }

        if (!next.Start.IsEmpty)
        {
            _announced.End(next.Start);
        }

        if (!_filter.Matches(in next) || (_groupBy == UsageGroup.Error && next.Outcome is not (Outcome.Failed or Outcome.Error)))
        {
            return;
        }

        int day = _clock.DayOf(next.UtcTicks);
        RunsOf(KeyOf(in next, day)).Add(in next, day, _fast, _medium);
    }

    /// <summary>Counts the runs of this fold that never ended. To be called once, after the last event of the scan.</summary>
    /// <param name="folds">All folds of the scan: a run may end in another file than it began.</param>
    /// <param name="isOver">Whether a session is over.</param>
    public void AddUnfinished(IEnumerable<StatisticsFold> folds, Func<string, bool> isOver)
    {
        foreach (AnnouncedRun run in _announced.Unfinished([.. folds.Select(fold => fold._announced)], isOver))
        {
            RunsOf(run.Group).AddUnfinished(run);
        }
    }

    /// <summary>The ids of the starts whose runs go on, as far as anybody knows.</summary>
    /// <param name="folds">All folds of the scan.</param>
    /// <param name="isOver">Whether a session is over.</param>
    public static IReadOnlyCollection<string> OpenRuns(IReadOnlyCollection<StatisticsFold> folds, Func<string, bool> isOver)
    {
        AnnouncedRuns[] announced = [.. folds.Select(fold => fold._announced)];
        return [.. announced.SelectMany(runs => runs.Open(announced, isOver))];
    }

    private void TakeStart(in ScannedEvent next)
    {
        if (next.IsCommandStart && _groupBy != UsageGroup.Error && _filter.Matches(in next))
        {
            int day = _clock.DayOf(next.UtcTicks);
            _announced.Start(in next, KeyOf(in next, day), day);
        }
    }

    [MethodImpl(Jit.Hot)]
    private Accumulator RunsOf(long key)
    {
        if (!_groups.TryGetValue(key, out Accumulator? runs))
        {
            runs = new Accumulator();
            _groups.Add(key, runs);
        }

        return runs;
    }

    [MethodImpl(Jit.Hot)]
    private long KeyOf(in ScannedEvent run, int day) => _groupBy switch
    {
        UsageGroup.Command => ((long)_sources.Intern(run.Source) << 32) | (uint)_names.Intern(run.Name),
        UsageGroup.Day => day,
        UsageGroup.Source => _names.Intern(run.Source),
        UsageGroup.Session => _names.Intern(run.Session),
        _ => _names.Intern(run.Error),
    };

    private string NameOf(long key)
    {
        if (_groupBy == UsageGroup.Day)
        {
            return DayClock.DateOf((int)key).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        string name = _names[(int)key];
        return name.Length == 0 && _groupBy == UsageGroup.Error ? UnknownError : name;
    }
}
