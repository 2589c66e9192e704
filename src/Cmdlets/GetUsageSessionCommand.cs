using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets;

/// <summary>Shows the PowerShell processes that recorded something: when, how many commands, how many failed.</summary>
[Cmdlet(VerbsCommon.Get, "UsageSession")]
[OutputType(typeof(SessionStatistics))]
public sealed class GetUsageSessionCommand : LogReadingCmdlet
{
    /// <summary>Sessions: the 16 hex digits of a PowerShell process. Wildcards are allowed. Default all.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordedSessionCompleter))]
    public string[]? Session { get; set; }

    /// <inheritdoc/>
    private protected override void ReadLog()
    {
        SessionQuery query = new() { Session = Wildcards.Matcher(Session), Since = Since, Before = Before };
        SessionList result = query.Run(Files(), StopToken);
        WarnOfUnreadable(result.UnreadableFiles);
        if (result.Sessions.Count == 0)
        {
            WarnOfNothing("events of sessions", result.Events);
        }

        WriteObject(result.Sessions, enumerateCollection: true);
    }
}
