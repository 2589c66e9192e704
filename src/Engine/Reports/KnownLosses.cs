using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Sending;
using UsageStats.Storage;
using UsageStats.Storage.Retention;

namespace UsageStats.Reports;

/// <summary>What a report tells that is not in the log: what this process, retention and the sinks have lost.</summary>
internal static class KnownLosses
{
    /// <summary>The report with the losses that the engine knows of.</summary>
    /// <param name="report">The report, with those that the scan has found.</param>
    /// <param name="engine">The engine.</param>
    public static UsageReport AddTo(UsageReport report, UsageEngine engine) => report with
    {
        Losses = report.Losses with
        {
            Retired = engine.Logs.Home is DataHome home ? LogRetention.ReadCount(home).Events : 0,
            Unrecorded = engine.Recorder.Health.Failed,
            Shortened = engine.Recorder.Health.Shortened,
            DroppedTexts = engine.Redactor.Drops.Read(),
            Sinks = engine.Logs.Home is DataHome found ? Sinks(found) : [],
        },
    };

    private static List<UsageSink> Sinks(DataHome home)
    {
        long dropped = LogRetention.ReadCount(home).Unsent;
        return [.. new SinkRegistry(home).List().Select(sink => UsageSink.Of(sink, State(home, sink), dropped))];
    }

    private static SinkState? State(DataHome home, SinkDefinition sink)
    {
        try
        {
            return SinkStateFile.Read(new SinkPaths(home, sink.Name));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Get-UsageSink tells of it; a report is no place to repair it.
            return null;
        }
    }
}
