using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Events;
using UsageStats.Reports.Templates;
using UsageStats.Statistics;

namespace UsageStats.Reports.Views;

/// <summary>How many runs ended how, and in which types of error.</summary>
internal static class OutcomeView
{
    private const int MostErrors = 50;

    // The whole bar.
    private const double Width = 1000;

    private static readonly (Outcome Outcome, string Name, string Kind, string Meaning)[] All =
    [
        (Outcome.Ok, "ok", "ok", "the end was reached"),
        (Outcome.Stopped, "stopped", "stopped", "what came after it had enough"),
        (Outcome.Failed, "failed", "failed", "it ended, but not well"),
        (Outcome.Error, "error", "failed", "a terminating error"),
        (Outcome.Cancelled, "cancelled", "cancelled", "somebody pressed Ctrl+C"),
        (Outcome.None, "none", "cancelled", "the log does not say"),
    ];

    /// <summary>The CSS class and the word of an outcome.</summary>
    public static (string Kind, string Name) Of(Outcome outcome)
    {
        (_, string name, string kind, _) = Array.Find(All, one => one.Outcome == outcome);
        return (kind, name);
    }

    /// <summary>Adds what the sections show.</summary>
    public static void AddTo(TemplateView view, UsageReport report)
    {
        long unfinished = report.Summary?.Unfinished ?? 0;
        double calls = Math.Max(1, report.Outcomes.Values.Sum() + unfinished);
        double at = 0;
        List<TemplateView> outcomes = [];
        void Add(string name, string kind, string meaning, long runs)
        {
            if (runs > 0)
            {
                double width = runs * Width / calls;
                at += width;
                outcomes.Add(new TemplateView
                {
                    ["name"] = name,
                    ["kind"] = kind,
                    ["meaning"] = meaning,
                    ["runs"] = ReportText.Count(runs),
                    ["share"] = ReadableText.Percent(runs / calls),
                    ["path"] = $"M{ReportText.Number(at - width)} 0h{ReportText.Number(width)}v20h-{ReportText.Number(width)}z",
                });
            }
        }

        Array.ForEach(All, one => Add(one.Name, one.Kind, one.Meaning, report.Outcomes[one.Outcome]));
        Add("unfinished", "cancelled", "it never came back", unfinished);
        view["outcomes"] = outcomes;
        view["hasErrors"] = report.Errors.Count > 0;
        view["errors"] = report.Errors.Take(MostErrors).Select(error => new TemplateView
        {
            ["type"] = error.Type,
            ["runs"] = ReportText.Count(error.Runs),
            ["command"] = ReportText.Name(error.Command),
            ["others"] = error.Commands > 1 ? $"and {ReportText.Count(error.Commands - 1, "other")}" : string.Empty,
            ["last"] = ReportText.Minute(error.Last, report.Zone),
        }).ToList();
        view["errorsLeftOut"] = report.Errors.Count > MostErrors ? $"{ReportText.Count(report.Errors.Count - MostErrors, "rarer type")} of error are left out." : null;
    }
}
