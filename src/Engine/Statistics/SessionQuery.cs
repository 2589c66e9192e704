using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace UsageStats.Statistics;

/// <summary>A question about sessions.</summary>
internal sealed record SessionQuery
{
    /// <summary>Whether a session is meant. Null for all.</summary>
    public Func<string, bool>? Session { get; init; }

    /// <summary>Only sessions with an event that ended at this time or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only sessions that started before this time.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Answers it from the files, the oldest session first.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    public SessionList Run(IReadOnlyList<LogFile> files, CancellationToken stop)
    {
        ScanResult<SessionFold> scan = LogScanner.Scan(files, static () => new SessionFold(), stop);
        IEnumerable<SessionStatistics> sessions = Merge(scan.Folds)
            .Where(one => Session?.Invoke(one.Session) != false && !(one.End < Since) && !(one.Start >= Before))
            .OrderBy(one => one.Start)
            .ThenBy(one => one.Session, StringComparer.Ordinal);
        return new SessionList([.. sessions], scan.Events, scan.UnreadableFiles);
    }

    /// <summary>The sessions that some folds have taken, in no order.</summary>
    public static IEnumerable<SessionStatistics> Merge(IEnumerable<SessionFold> folds)
    {
        Dictionary<string, SessionParts> merged = new(StringComparer.Ordinal);
        foreach ((string id, SessionParts parts) in folds.SelectMany(fold => fold.Sessions))
        {
            if (merged.TryGetValue(id, out SessionParts? session))
            {
                session.Merge(parts);
            }
            else
            {
                merged.Add(id, parts);
            }
        }

        return merged.Select(one => one.Value.ToStatistics(one.Key));
    }
}
