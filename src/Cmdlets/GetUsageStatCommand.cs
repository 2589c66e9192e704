using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets;

/// <summary>Tells how commands were used: how often, how long they took, how many failed, and what changed.</summary>
[Cmdlet(VerbsCommon.Get, "UsageStat", DefaultParameterSetName = AllSet)]
[OutputType(typeof(UsageStatistics), ParameterSetName = [AllSet, TopSet, SlowestSet, MostFailingSet])]
[OutputType(typeof(UsageTrend), ParameterSetName = [TrendSet])]
public sealed class GetUsageStatCommand : EventReadingCmdlet
{
    private const string AllSet = "All";
    private const string TopSet = "Top";
    private const string SlowestSet = "Slowest";
    private const string MostFailingSet = "MostFailing";
    private const string TrendSet = "Trend";

    // The habit of a working week: the same days, the same jobs.
    private static readonly TimeSpan TrendPeriod = TimeSpan.FromDays(7);

    /// <summary>What a row stands for. Default a command.</summary>
    [Parameter(ParameterSetName = AllSet)]
    [Parameter(ParameterSetName = TopSet)]
    [Parameter(ParameterSetName = SlowestSet)]
    [Parameter(ParameterSetName = MostFailingSet)]
    public UsageGroup GroupBy { get; set; }

    /// <summary>Only so many rows, those with the most calls.</summary>
    [Parameter(ParameterSetName = TopSet, Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; }

    /// <summary>Only so many rows, those with the longest P95.</summary>
    [Parameter(ParameterSetName = SlowestSet, Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Slowest { get; set; }

    /// <summary>Only so many rows, those with the most failures. Rows without one are left out.</summary>
    [Parameter(ParameterSetName = MostFailingSet, Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int MostFailing { get; set; }

    /// <summary>Compares the period from -Since (default 7 days ago) to -Before (default now) with the one before it, which is as long.</summary>
    [Parameter(ParameterSetName = TrendSet, Mandatory = true)]
    public SwitchParameter Trend { get; set; }

    /// <summary>Calls that a command needs in each period before a change in it is news. Default 20.</summary>
    [Parameter(ParameterSetName = TrendSet)]
    [ValidateRange(1, int.MaxValue)]
    public int MinimumCalls { get; set; } = TrendQuery.DefaultMinimumCalls;

    /// <inheritdoc/>
    private protected override void ReadLog()
    {
        if (Trend)
        {
            ReadTrend();
            return;
        }

        StatisticsQuery query = new() { Filter = Filter, GroupBy = GroupBy, Bands = Bands, Until = Engine.Clock(), IsOver = Engine.IsOver };
        StatisticsResult result = query.Run(Files(), StopToken);
        WriteVerbose($"{result.Events} events read, {result.DamagedLines} damaged lines passed over.");
        WarnOfUnreadable(result.UnreadableFiles);
        if (result.Rows.Count == 0)
        {
            WarnOfNothing(GroupBy == UsageGroup.Error ? "failed runs of commands" : "runs of commands", result.Events);
        }

        WriteObject(Chosen(result.Rows).Select(Named), enumerateCollection: true);
    }

    private IEnumerable<UsageStatistics> Chosen(IReadOnlyList<UsageStatistics> rows) => ParameterSetName switch
    {
        TopSet => Ranking.Top(rows, Top),
        SlowestSet => Ranking.Slowest(rows, Slowest),
        MostFailingSet => Ranking.MostFailing(rows, MostFailing),
        _ => rows,
    };

    // Views go by the name of a type, and a row of days or of errors wants other columns than one of a command.
    private PSObject Named(UsageStatistics row)
    {
        PSObject named = PSObject.AsPSObject(row);
        if (GroupBy is UsageGroup.Day or UsageGroup.Error)
        {
            named.TypeNames.Insert(0, $"{typeof(UsageStatistics).FullName}#{GroupBy}");
        }

        return named;
    }

    private void ReadTrend()
    {
        DateTimeOffset before = Before ?? Engine.Clock();
        DateTimeOffset since = Since ?? (before - DateTimeOffset.MinValue > TrendPeriod ? before - TrendPeriod : DateTimeOffset.MinValue);
        if (before <= since)
        {
            ThrowTerminatingError(UsageErrors.PeriodEndsBeforeItBegins(since, before));
        }

        TrendResult result = new TrendQuery(since, before) { Filter = Filter, MinimumCalls = MinimumCalls, IsOver = Engine.IsOver }.Run(Files(), StopToken);
        WarnOfUnreadable(result.UnreadableFiles);
        if (result.Trends.Count == 0)
        {
            WarnOfNothing("runs of commands in these two periods", result.Events);
        }

        WriteObject(result.Trends, enumerateCollection: true);
    }
}
