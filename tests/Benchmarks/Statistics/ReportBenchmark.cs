using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using UsageStats.Benchmarks.Framework;
using UsageStats.Reports;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>A whole report of a long log, beside the statistics that it holds.</summary>
internal sealed class ReportBenchmark : IBenchmark
{
    private const int Million = 1_000_000;
    private const double MB = 1_000_000;

    /// <inheritdoc/>
    public string Name => "report";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        using TemporaryFolder folder = new();
        DataHome home = GeneratedLog.Write(folder.Path, Million);
        string page = string.Empty;
        Rounds rounds = Rounds.Measure(
            options.Pick(15, 5),
            ("report", () => page = Report(home)),
            ("statistics", () => new StatisticsQuery { Zone = TimeZoneInfo.Utc }.Run(LogFile.List(home, DateTimeOffset.UtcNow), CancellationToken.None)));
        yield return new BenchmarkRow(
            "Export-UsageReport over 1,000,000 events",
            Milliseconds(rounds.Milliseconds("report")),
            "Get-UsageStat, same files: " + Milliseconds(rounds.Milliseconds("statistics")),
            rounds.Ratio("report", "statistics"),
            3.0);
        double size = Encoding.UTF8.GetByteCount(page) / MB;
        yield return new BenchmarkRow("  its page, MB", size.ToString("0.00", CultureInfo.InvariantCulture), "none", Spread.Exactly(size), 2.0);
    }

    private static string Report(DataHome home)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        ReportQuery query = new() { Scope = new ReportScope { Created = now }, Zone = TimeZoneInfo.Utc };
        return ReportWriter.Write(query.Run(ReportMark.Bound(LogFile.List(home, now)), CancellationToken.None), ReportFormat.Html);
    }

    private static string Milliseconds(Spread time) => time.Median.ToString("0.0 ms", CultureInfo.InvariantCulture);
}
