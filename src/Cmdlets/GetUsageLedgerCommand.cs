using System;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Sending;
using UsageStats.Sending;
using UsageStats.Storage;

namespace UsageStats.Cmdlets;

/// <summary>Lists the batches that were attempted and what became of them, oldest first.</summary>
[Cmdlet(VerbsCommon.Get, "UsageLedger")]
[OutputType(typeof(LedgerEntry))]
public sealed class GetUsageLedgerCommand : UsageCmdlet
{
    /// <summary>Names of sinks, also of those that are registered no more. Wildcards are allowed. Default all.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SinkNameCompleter))]
    public string[]? Sink { get; set; }

    /// <summary>Only what was first attempted at this time or later: a date, or a time span that means so long ago.</summary>
    [Parameter]
    [Time]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only what was first attempted before this time: a date, or a time span that means so long ago.</summary>
    [Parameter]
    [Time]
    public DateTimeOffset? Before { get; set; }

    /// <summary>Only batches that ended like this. Default all.</summary>
    [Parameter]
    public BatchStatus[]? Status { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Engine.Sending.Home is not DataHome home)
        {
            return;
        }

        Func<string, bool>? matches = Wildcards.Matcher(Sink);
        foreach (LedgerEntry entry in new Ledger(home).Read())
        {
            if (matches?.Invoke(entry.Sink) != false && !(entry.Time < Since) && !(entry.Time >= Before) && (Status is null || Array.IndexOf(Status, entry.Status) >= 0))
            {
                WriteObject(entry);
            }
        }
    }
}
