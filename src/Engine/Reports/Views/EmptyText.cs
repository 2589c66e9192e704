using System;
using UsageStats.Privacy;

namespace UsageStats.Reports.Views;

/// <summary>Says why a report has nothing to show, and what to do.</summary>
internal static class EmptyText
{
    /// <summary>The reason and the remedy, one sentence or two each.</summary>
    public static (string Reason, string Remedy) Of(UsageReport report)
    {
        ReportScope scope = report.Scope;
        if (scope.Mode == UsageMode.Off)
        {
            return (
                "Recording is off, so nothing new can be here" + (report.EventsRead == 0 ? ", and nothing was recorded before." : "; of what was recorded before, nothing is in the period and filters of this report."),
                "Get-UsageStatus tells what decided that; Set-UsageConfiguration -Mode Local turns recording on, for this machine only.");
        }

        if (scope.LastReport is DateTimeOffset last && report.EventsRead == 0)
        {
            return (
                $"Nothing was recorded since the last report, which was made on {ReportText.Minute(last, report.Zone)}.",
                "Leave -Since LastReport out for a report of the whole log.");
        }

        if (report.EventsRead == 0)
        {
            return (
                "Nothing has been recorded yet.",
                "Run something with Measure-TrackedCommand { ... }, or Import-UsageEvent a log of another machine, then make the report again.");
        }

        bool filtered = scope.Filters.Count > 0 || scope.Since is not null || scope.Before is not null;
        return (
            $"{ReportText.Count(report.EventsRead, "event")} {(report.EventsRead == 1 ? "was" : "were")} read, but none is the run of a command{(filtered ? " in the period and with the filters of this report" : string.Empty)}.",
            filtered ? "Give a longer period or fewer filters." : "Run something with Measure-TrackedCommand { ... }, then make the report again.");
    }
}
