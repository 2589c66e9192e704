using System.Collections.Generic;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets;

/// <summary>Shows recorded events as they are, in the order of the log.</summary>
[Cmdlet(VerbsCommon.Get, "UsageEvent")]
[OutputType(typeof(UsageEvent))]
public sealed class GetUsageEventCommand : EventReadingCmdlet
{
    /// <summary>Kinds of event, such as <c>command</c> or <c>session_start</c>. Wildcards are allowed. Default all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Event { get; set; }

    /// <summary>Only so many, those that started last, the newest first. At least 1. Default all, in the order of the log.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Newest { get; set; }

    /// <inheritdoc/>
    private protected override void ReadLog()
    {
        EventStream stream = new(Files(), Filter with { Kind = Wildcards.Matcher(Event) });
        bool any = false;
        foreach (UsageEvent next in Newest == 0 ? stream.Read(StopToken) : NewestOf(stream))
        {
            any = true;
            WriteObject(next);
        }

        WarnOfUnreadable(stream.UnreadableFiles);
        if (!any)
        {
            WarnOfNothing("events", stream.Events);
        }
    }

    private IEnumerable<UsageEvent> NewestOf(EventStream stream)
    {
        NewestEvents newest = new(Newest);
        foreach (UsageEvent next in stream.Read(StopToken))
        {
            newest.Add(next);
        }

        return newest.ToList();
    }
}
