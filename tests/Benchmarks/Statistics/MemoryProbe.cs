using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>Measures in a process of its own how far its memory peaks above where it began.</summary>
internal static class MemoryProbe
{
    /// <summary>The command line's word for the child.</summary>
    public const string Switch = "--memory-probe";

    private const double MiB = 1024 * 1024;

    /// <summary>Starts a child that asks for the statistics of <paramref name="home"/> once.</summary>
    /// <returns>Its peak above its start, in MiB.</returns>
    public static double PeakAboveStart(string home)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add(Switch);
        start.ArgumentList.Add(home);
        using Process child = Process.Start(start)!;
        string answer = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    /// <summary>What the child does.</summary>
    public static void RunAsChild(string home)
    {
        using Process self = Process.GetCurrentProcess();
        long before = self.WorkingSet64;
        new StatisticsQuery { Zone = TimeZoneInfo.Utc }.Run(LogFile.List(new DataHome(home), DateTimeOffset.UtcNow), CancellationToken.None);
        self.Refresh();
        Console.WriteLine(((self.PeakWorkingSet64 - before) / MiB).ToString("0.0", CultureInfo.InvariantCulture));
    }
}
