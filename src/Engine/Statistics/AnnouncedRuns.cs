using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>The runs whose start was recorded, as far as one fold has seen them: starts here, ends perhaps in another file.</summary>
internal sealed class AnnouncedRuns
{
    private readonly Dictionary<string, AnnouncedRun> _starts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);

    /// <summary>Takes a start.</summary>
    /// <param name="start">The event.</param>
    /// <param name="group">The group that the run belongs to.</param>
    /// <param name="day">Its day, as <see cref="DayClock"/> numbers them.</param>
    public void Start(in ScannedEvent start, long group, int day)
    {
        if (EventReader.Read(start.Line) is UsageEvent read)
        {
            _starts[read.Id] = new AnnouncedRun(group, day, start.UtcTicks, read.Session);
        }
    }

    /// <summary>Takes the end of an announced run.</summary>
    /// <param name="start">The id of its start.</param>
    public void End(ReadOnlySpan<byte> start) => _ends.Add(Encoding.ASCII.GetString(start.ToArray()));

    /// <summary>The runs of this fold that have no end in any, and never will.</summary>
    /// <param name="folds">All folds of the scan.</param>
    /// <param name="isOver">Whether a session is over.</param>
    public IEnumerable<AnnouncedRun> Unfinished(IReadOnlyCollection<AnnouncedRuns> folds, Func<string, bool> isOver) =>
        WithoutEnd(folds).Where(start => isOver(start.Value.Session)).Select(start => start.Value);

    /// <summary>The ids of the starts of this fold whose runs have no end in any yet.</summary>
    /// <param name="folds">All folds of the scan.</param>
    /// <param name="isOver">Whether a session is over.</param>
    public IEnumerable<string> Open(IReadOnlyCollection<AnnouncedRuns> folds, Func<string, bool> isOver) =>
        WithoutEnd(folds).Where(start => !isOver(start.Value.Session)).Select(start => start.Key);

    private IEnumerable<KeyValuePair<string, AnnouncedRun>> WithoutEnd(IReadOnlyCollection<AnnouncedRuns> folds) =>
        _starts.Where(start => !folds.Any(fold => fold._ends.Contains(start.Key)));
}
