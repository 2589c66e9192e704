using System.Collections.Generic;
using System.Linq;
using UsageStats.Reports.Templates;

namespace UsageStats.Reports.Views;

/// <summary>What is missing from the numbers, or from a sink.</summary>
internal static class LossView
{
    /// <summary>Adds what the section shows.</summary>
    public static void AddTo(TemplateView view, ReportLosses losses)
    {
        List<TemplateView> lines = [];
        void Say(long count, string text, bool bad)
        {
            if (count > 0)
            {
                lines.Add(new TemplateView { ["text"] = text, ["bad"] = bad });
            }
        }

        Say(losses.UnreadableFiles, $"{ReportText.Count(losses.UnreadableFiles, "file")} of the log could not be read, so the events in it are missing here.", bad: true);
        Say(losses.Unrecorded, $"{ReportText.Count(losses.Unrecorded, "event")} of this session did not reach the log; Get-UsageStatus tells why.", bad: true);
        Say(losses.DamagedLines, $"{ReportText.Count(losses.DamagedLines, "line")} of the log held no whole event and counts nowhere.", bad: true);
        Say(losses.RedactedNames, $"{ReportText.Count(losses.RedactedNames, "run")} had a name that looked personal or secret. They count under (redacted).", bad: false);
        Say(losses.Retired, $"{ReportText.Count(losses.Retired, "event")} are older than retention keeps and are no longer in the log.", bad: false);
        Say(losses.Shortened, $"{ReportText.Count(losses.Shortened, "event")} of this session lost properties or a part of the name, as a line holds 4,096 bytes.", bad: false);
        Say(losses.DroppedTexts.Values.Sum(), $"{ReportText.Count(losses.DroppedTexts.Values.Sum(), "text")} of this session looked personal or secret and was not stored: {Rules(losses)}.", bad: false);
        if (lines.Count == 0)
        {
            lines.Add(new TemplateView { ["text"] = "Nothing was dropped, and no name was redacted." });
        }

        view["losses"] = lines;
        view["hasSinks"] = losses.Sinks.Count > 0;
        view["sinks"] = losses.Sinks.Select(sink => new TemplateView
        {
            ["name"] = sink.Name,
            ["sent"] = ReportText.Count(sink.Sent),
            ["redacted"] = ReportText.Count(sink.Lost.Redacted),
            ["expired"] = ReportText.Count(sink.Lost.Expired),
            ["sampled"] = ReportText.Count(sink.Lost.Sampled),
            ["rejected"] = ReportText.Count(sink.Lost.Rejected),
        }).ToList();
    }

    private static string Rules(ReportLosses losses) =>
        string.Join(", ", losses.DroppedTexts.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key, System.StringComparer.Ordinal).Select(rule => $"{rule.Key} {ReportText.Count(rule.Value)}"));
}
