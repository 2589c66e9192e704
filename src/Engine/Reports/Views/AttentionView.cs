using System.Collections.Generic;
using System.Linq;
using UsageStats.Reports.Templates;
using UsageStats.Statistics;

namespace UsageStats.Reports.Views;

/// <summary>The few sentences that a reader in a hurry needs: what fails, and what is slow.</summary>
internal static class AttentionView
{
    private const int Each = 3;

    // A cross and a clock in a box of 16 by 16.
    private const string Cross = "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zM5.2 4 8 6.8 10.8 4 12 5.2 9.2 8l2.8 2.8-1.2 1.2L8 9.2 5.2 12 4 10.8 6.8 8 4 5.2z";
    private const string Clock = "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm0 14A6 6 0 1 1 8 2a6 6 0 0 1 0 12zM7 4h2v3.6l2.7 2.7-1.4 1.4L7 8.4z";

    /// <summary>Adds what the section shows.</summary>
    public static void AddTo(TemplateView view, UsageReport report)
    {
        IReadOnlyList<UsageStatistics> rows = [.. report.Commands.Select(command => command.Row)];
        view["attentions"] = Ranking.MostFailing(rows, Each).Select(Failing)
            .Concat(rows.Where(row => row.Unfinished > 0).OrderByDescending(row => row.Unfinished).Take(Each).Select(Unfinished))
            .Concat(Ranking.Slowest(rows.Where(row => row.Slow > 0), Each).Select(row => Slow(row, report.Bands)))
            .ToList();
    }

    private static TemplateView Failing(UsageStatistics row) => Sentence(
        row,
        "failed",
        Cross,
        $"failed in {ReportText.Count(row.Failures)} of {ReportText.Count(row.Failures + row.Successes, "run")}: {ReadableText.Percent((double)row.Failures / (row.Failures + row.Successes))}.");

    private static TemplateView Unfinished(UsageStatistics row) => Sentence(
        row,
        "failed",
        Cross,
        $"never came back in {ReportText.Count(row.Unfinished)} of {ReportText.Count(row.Calls, "run")}: its process was ended meanwhile.");

    private static TemplateView Slow(UsageStatistics row, DurationBands bands) => Sentence(
        row,
        "slow",
        Clock,
        $"took longer than {ReadableText.Duration(bands.Medium)} in {ReportText.Count(row.Slow)} of {ReportText.Count(row.Fast + row.Medium + row.Slow, "run")}; its P95 is {ReadableText.Duration(row.P95)}.");

    private static TemplateView Sentence(UsageStatistics row, string kind, string icon, string text) => new()
    {
        ["name"] = ReportText.Name(row.Name),
        ["kind"] = kind,
        ["icon"] = icon,
        ["text"] = text,
    };
}
