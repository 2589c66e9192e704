using System.Collections.Generic;
using System.Linq;
using UsageStats.Reports.Templates;
using UsageStats.Statistics;

namespace UsageStats.Reports.Views;

/// <summary>Single runs that stand out, and the sessions.</summary>
internal static class RunView
{
    private const int MostSessions = 50;

    /// <summary>Adds what the sections show.</summary>
    public static void AddTo(TemplateView view, UsageReport report)
    {
        view["runLists"] = new List<TemplateView>
        {
            Runs("slowest-title", "Slowest runs", "No run was timed.", report.Slowest, report),
            Runs("failures-title", "Latest failures", "No run failed.", report.LatestFailures, report),
        };
        view["sessions"] = report.Sessions.Take(MostSessions).Select(session => Session(session, report)).ToList();
        view["sessionsLeftOut"] = report.Sessions.Count > MostSessions
            ? $"The latest {MostSessions} of {ReportText.Count(report.Sessions.Count, "session")} are shown."
            : null;
    }

    private static TemplateView Runs(string id, string title, string none, IReadOnlyList<ReportRun> runs, UsageReport report) => new()
    {
        ["id"] = id,
        ["title"] = title,
        ["none"] = none,
        ["hasRuns"] = runs.Count > 0,
        ["runs"] = runs.Select(run => Run(run, report)).ToList(),
    };

    private static TemplateView Run(ReportRun run, UsageReport report)
    {
        (string kind, string outcome) = OutcomeView.Of(run.Outcome);
        return new TemplateView
        {
            ["start"] = ReportText.Second(run.Start, report.Zone),
            ["name"] = ReportText.Name(run.Name),
            ["source"] = ReportText.Source(run.Source),
            ["duration"] = ReadableText.Duration(run.Duration),
            ["isSlow"] = run.Duration > report.Bands.Medium,
            ["kind"] = kind,
            ["outcome"] = outcome,
            ["error"] = run.Error,
            ["session"] = run.Session,
        };
    }

    private static TemplateView Session(SessionStatistics session, UsageReport report) => new()
    {
        ["start"] = ReportText.Minute(session.Start, report.Zone),
        ["duration"] = ReadableText.Duration(session.Duration),
        ["commands"] = ReportText.Count(session.Commands),
        ["failures"] = ReportText.Count(session.Failures),
        ["hasFailures"] = session.Failures > 0,
        ["context"] = ReportText.Context(session),
        ["session"] = session.Session,
    };
}
