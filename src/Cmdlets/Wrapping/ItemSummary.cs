using System;
using System.Management.Automation;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>What many items added up to. Shown as <c>Write-Host</c> shows a line; an information variable holds the numbers.</summary>
public sealed class ItemSummary : HostInformationMessage
{
    internal ItemSummary(string name, long calls, long successes, long failures, TimeSpan? average, TimeSpan? slowest)
    {
        Name = name;
        Calls = calls;
        Successes = successes;
        Failures = failures;
        SuccessRate = successes + failures == 0 ? null : (double)successes / (successes + failures);
        AverageDuration = average;
        Slowest = slowest;
        string rate = SuccessRate is null ? string.Empty : $", {ReadableText.Percent(SuccessRate)} succeeded";
        string times = average is null ? string.Empty : $", {ReadableText.Duration(average)} on average, {ReadableText.Duration(slowest)} at most";
        Message = $"{name}: {calls} {(calls == 1 ? "call" : "calls")}{rate}{times}";
    }

    /// <summary>The name that the items were recorded under.</summary>
    public string Name { get; }

    /// <summary>Items that ran, cancelled ones too.</summary>
    public long Calls { get; }

    /// <summary>Items that ended well.</summary>
    public long Successes { get; }

    /// <summary>Items that failed.</summary>
    public long Failures { get; }

    /// <summary>Successes over successes and failures, 0 to 1; null when there are neither.</summary>
    public double? SuccessRate { get; }

    /// <summary>The mean time of an item; null when none was timed.</summary>
    public TimeSpan? AverageDuration { get; }

    /// <summary>The longest time of an item; null when none was timed.</summary>
    public TimeSpan? Slowest { get; }
}
