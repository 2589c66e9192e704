using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets;

/// <summary>Tells how commands were used: how often, how long they took, how many failed.</summary>
[Cmdlet(VerbsCommon.Get, "UsageStat")]
[OutputType(typeof(UsageStatistics))]
public sealed class GetUsageStatCommand : LogReadingCmdlet
{
    /// <summary>What a row stands for. Default a command.</summary>
    [Parameter]
    public UsageGroup GroupBy { get; set; }

    /// <inheritdoc/>
    private protected override void ReadLog()
    {
        StatisticsResult result = new StatisticsQuery { Filter = Filter, GroupBy = GroupBy, Bands = Engine.Consent.Files.Settings.Values.Bands }.Run(Files(), StopToken);
        WriteVerbose($"{result.Events} events read, {result.DamagedLines} damaged lines passed over.");
        WarnOfUnreadable(result.UnreadableFiles);
        if (result.Rows.Count == 0)
        {
            WarnOfNothing(GroupBy == UsageGroup.Error ? "failed runs of commands" : "runs of commands", result.Events);
        }

        WriteObject(result.Rows, enumerateCollection: true);
    }
}
