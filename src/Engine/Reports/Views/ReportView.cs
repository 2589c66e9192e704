using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UsageStats.Reports.Templates;
using UsageStats.Sending;
using UsageStats.Statistics;

namespace UsageStats.Reports.Views;

/// <summary>A report as texts for the places of a template. The page and the Markdown text are filled from the same.</summary>
internal static class ReportView
{
    /// <summary>Makes it.</summary>
    public static TemplateView Of(UsageReport report)
    {
        ReportScope scope = report.Scope;
        TemplateView view = new()
        {
            ["title"] = "Usage report",
            ["version"] = ThisMachine.Version,
            ["created"] = ReportText.Minute(scope.Created, report.Zone),
            ["offset"] = ReportText.Offset(scope.Created, report.Zone),
            ["events"] = ReportText.Count(report.EventsRead),
            ["period"] = Period(report),
            ["filters"] = scope.Filters.Select(filter => new TemplateView { ["filter"] = filter }).ToList(),
            ["any"] = report.Summary is not null,
        };
        LossView.AddTo(view, report.Losses);
        if (report.Summary is not UsageSummary summary)
        {
            (view["reason"], view["remedy"]) = EmptyText.Of(report);
            return view;
        }

        view["tiles"] = Tiles(summary, report);
        AttentionView.AddTo(view, report);
        DayView.AddTo(view, report);
        CommandView.AddTo(view, report);
        SpreadView.AddTo(view, report);
        OutcomeView.AddTo(view, report);
        RunView.AddTo(view, report);
        return view;
    }

    private static string Period(UsageReport report)
    {
        ReportScope scope = report.Scope;
        if (scope.LastReport is DateTimeOffset last)
        {
            return $"What was recorded since the last report, of {ReportText.Minute(last, report.Zone)}";
        }

        DateTimeOffset? from = scope.Since ?? report.Summary?.FirstUsed;
        DateTimeOffset? to = scope.Before ?? report.Summary?.LastUsed;
        return from is null && to is null ? "The whole log"
            : to is null ? $"From {ReportText.Minute(from!.Value, report.Zone)} on"
            : from is null ? $"Before {ReportText.Minute(to.Value, report.Zone)}"
            : $"From {ReportText.Minute(from.Value, report.Zone)} to {ReportText.Minute(to.Value, report.Zone)}";
    }

    private static List<TemplateView> Tiles(UsageSummary summary, UsageReport report) =>
    [
        Tile("Calls", ReportText.Count(summary.Calls), $"of {ReportText.Count(summary.Commands, "command")}"),
        Tile(
            "Success",
            summary.SuccessRate is null ? "–" : ReadableText.Percent(summary.SuccessRate),
            $"{ReportText.Count(summary.Failures)} failed, {ReportText.Count(summary.Cancellations)} cancelled" + (summary.Unfinished > 0 ? $", {ReportText.Count(summary.Unfinished)} never came back" : string.Empty),
            summary.Failures > 0),
        Tile("Average run", Or(ReadableText.Duration(summary.AverageDuration)), $"{ReadableText.Duration(summary.TotalDuration)} in all"),
        Tile("Slowest run", Or(ReadableText.Duration(summary.Slowest)), summary.SlowestName is null ? "no run was timed" : ReportText.Name(summary.SlowestName)),
        Tile("Fast runs", Or(ReadableText.Percent(summary.FastShare)), $"up to {ReadableText.Duration(report.Bands.Fast)}; {Or(ReadableText.Percent(summary.SlowShare))} over {ReadableText.Duration(report.Bands.Medium)}"),
        Tile("Sessions", ReportText.Count(report.Sessions.Count), $"on {report.Days.Count.ToString("N0", CultureInfo.InvariantCulture)} {(report.Days.Count == 1 ? "day" : "days")}"),
    ];

    private static string Or(string text) => text.Length == 0 ? "–" : text;

    private static TemplateView Tile(string label, string value, string note, bool bad = false) =>
        new() { ["label"] = label, ["value"] = value, ["note"] = note, ["bad"] = bad };
}
