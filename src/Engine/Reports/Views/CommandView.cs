using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Reports.Templates;
using UsageStats.Statistics;

namespace UsageStats.Reports.Views;

/// <summary>The table of commands: those that need a look, then those that were always fast and never failed.</summary>
internal static class CommandView
{
    // A page of more rows is slow to sort and hard to read; the other formats have them all.
    private const int Most = 500;

    /// <summary>Adds what the section shows.</summary>
    public static void AddTo(TemplateView view, UsageReport report)
    {
        ReportCommand[] shown = [.. report.Commands.OrderBy(command => command.IsQuiet).Take(Most)];
        ReportCommand[] loud = [.. shown.Where(command => !command.IsQuiet)];
        ReportCommand[] quiet = [.. shown.Where(command => command.IsQuiet)];
        List<TemplateView> groups = [];
        if (loud.Length > 0)
        {
            groups.Add(new TemplateView { ["quiet"] = null, ["commands"] = Rows(loud, report) });
        }

        if (quiet.Length > 0)
        {
            long calls = quiet.Sum(command => command.Row.Calls);
            string subject = ReportText.Count(quiet.Length, "command");
            groups.Add(new TemplateView
            {
                ["quiet"] = $"{subject} {(quiet.Length == 1 ? "was" : "were")} always fast and never failed: {ReportText.Count(calls, "call")}",
                ["commands"] = Rows(quiet, report),
            });
        }

        view["groups"] = groups;
        view["commandsLeftOut"] = report.Commands.Count > shown.Length
            ? $"{ReportText.Count(report.Commands.Count - shown.Length, "command")} with fewer calls are left out here; the Csv and Json formats have them."
            : null;
    }

    private static List<TemplateView> Rows(IEnumerable<ReportCommand> commands, UsageReport report) =>
        [.. commands.Select(command => Row(command.Row, report))];

    private static TemplateView Row(UsageStatistics row, UsageReport report) => new()
    {
        ["name"] = ReportText.Name(row.Name),
        ["source"] = ReportText.Source(row.Source),
        ["calls"] = ReportText.Count(row.Calls),
        ["callsValue"] = ReportText.Number(row.Calls),
        ["failures"] = ReportText.Count(row.Failures),
        ["failuresValue"] = ReportText.Number(row.Failures),
        ["hasFailures"] = row.Failures > 0,
        ["rate"] = ReadableText.Percent(row.SuccessRate),
        ["rateValue"] = row.SuccessRate is double rate ? rate.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : string.Empty,
        ["average"] = ReadableText.Duration(row.AverageDuration),
        ["p50"] = ReadableText.Duration(row.P50),
        ["p50Value"] = ReportText.Milliseconds(row.P50),
        ["p95"] = ReadableText.Duration(row.P95),
        ["p95Value"] = ReportText.Milliseconds(row.P95),
        ["p99"] = ReadableText.Duration(row.P99),
        ["p99Value"] = ReportText.Milliseconds(row.P99),
        ["slowest"] = ReadableText.Duration(row.Slowest),
        ["slowestValue"] = ReportText.Milliseconds(row.Slowest),
        ["isSlow"] = row.Slow > 0,
        ["total"] = ReadableText.Duration(row.TotalDuration),
        ["totalValue"] = ReportText.Milliseconds(row.TotalDuration),
        ["last"] = ReportText.Minute(row.LastUsed, report.Zone),
        ["lastValue"] = ReportText.Number(row.LastUsed.ToUnixTimeSeconds()),
        ["spark"] = Spark(row.RecentCalls),
        ["sparkText"] = "Calls per day, the oldest first: " + string.Join(", ", row.RecentCalls.Select(ReportText.Count)),
    };

    // Fourteen bars in a box of 140 by 20.
    private static string Spark(IReadOnlyList<long> calls)
    {
        long most = Math.Max(1, calls.DefaultIfEmpty(0).Max());
        return string.Concat(calls.Select((count, place) =>
        {
            string height = ReportText.Number(count == 0 ? 0.6 : Math.Max(20.0 * count / most, 2));
            return $"M{place * 10} 20v-{height}h8v{height}z";
        }));
    }
}
