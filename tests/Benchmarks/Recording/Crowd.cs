using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using UsageStats.Benchmarks.Framework;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Recording;

/// <summary>What processes that wrote at the same time took for an event.</summary>
/// <param name="P50">The median in microseconds.</param>
/// <param name="P99">The 99th percentile in microseconds.</param>
/// <param name="Missing">Events that are not whole in the log.</param>
internal sealed record Crowd(double P50, double P99, long Missing)
{
    /// <summary>Has them write.</summary>
    /// <param name="kind"><c>ours</c> or <c>raw</c>.</param>
    /// <param name="processes">How many.</param>
    /// <param name="events">Events of each.</param>
    public static Crowd Run(string kind, int processes, int events)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "raw"), string.Empty);
        List<Process> children = [];
        for (int i = 0; i < processes; i++)
        {
            ProcessStartInfo start = new(Environment.ProcessPath!, [CrowdBenchmark.Switch, kind, folder.Path, events.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            };
            children.Add(Process.Start(start)!);
        }

        children.ForEach(child => child.StandardOutput.ReadLine());
        children.ForEach(child => child.StandardInput.WriteLine());
        List<double> times = [];
        foreach (Process child in children)
        {
            times.AddRange(child.StandardOutput.ReadToEnd().Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture)));
            child.WaitForExit();
            child.Dispose();
        }

        times.Sort();
        long expected = (long)processes * events;
        return new Crowd(times[times.Count / 2], times[(int)(times.Count * 0.99)], kind == "ours" ? Math.Abs(expected - Runs(folder.Path)) : 0);
    }

    private static long Runs(string home)
    {
        long runs = 0;
        foreach (Segment segment in Segment.List(new DataHome(home).EventsFolder))
        {
            using SegmentLines lines = new(segment.Path);
            while (lines.MoveNext())
            {
                runs += EventReader.Read(lines.Current) is { Event: EventKinds.Command } ? 1 : 0;
            }
        }

        return runs;
    }
}
