using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets;

/// <summary>Sums up what this session did, or another session or a period: a few lines for the end of a script.</summary>
[Cmdlet(VerbsCommon.Get, "UsageSummary")]
[OutputType(typeof(UsageSummary))]
public sealed class GetUsageSummaryCommand : LogReadingCmdlet
{
    /// <summary>Sessions: the 16 hex digits of a PowerShell process. Wildcards are allowed. Default this session, or all in a period that -Since or -Before gives.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordedSessionCompleter))]
    public string[]? Session { get; set; }

    /// <inheritdoc/>
    private protected override void ReadLog()
    {
        string[]? sessions = Session ?? (Since is null && Before is null ? [Engine.Session] : null);
        StatisticsQuery query = new()
        {
            Filter = new EventFilter { Session = Wildcards.Matcher(sessions), Since = Since, Before = Before },
            Bands = Bands,
            IsOver = Engine.IsOver,
        };
        StatisticsResult result = query.Run(Files(), StopToken);
        WarnOfUnreadable(result.UnreadableFiles);
        if (result.Rows.Count == 0)
        {
            WarnOfNothing("runs of commands", result.Events);
            return;
        }

        WriteObject(UsageSummary.Of(result.Rows, query.Bands));
    }

    /// <inheritdoc/>
    private protected override object? Asked(string filter) =>
        base.Asked(filter) ?? (filter == nameof(Session) && Since is null && Before is null ? Engine.Session : null);
}
