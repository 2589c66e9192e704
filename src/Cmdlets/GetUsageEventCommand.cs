using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Sending;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Cmdlets;

/// <summary>Shows recorded events as they are, in the order of the log.</summary>
[Cmdlet(VerbsCommon.Get, "UsageEvent", DefaultParameterSetName = AllSet)]
[OutputType(typeof(UsageEvent))]
public sealed class GetUsageEventCommand : EventReadingCmdlet
{
    private const string AllSet = "All";
    private const string PendingSet = "Pending";

    private long _eventsRead;

    /// <summary>Kinds of event, such as <c>command</c> or <c>session_start</c>. Wildcards are allowed. Default all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Event { get; set; }

    /// <summary>Only so many, those that started last, the newest first. At least 1. Default all, in the order of the log.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Newest { get; set; }

    /// <summary>Only what a sink would send now. What is not to leave, and what was imported, is not among it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PendingSet)]
    public SwitchParameter Pending { get; set; }

    /// <summary>The sinks that -Pending asks. Wildcards are allowed. Default all; an event that is pending for several is shown once.</summary>
    [Parameter(ParameterSetName = PendingSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SinkNameCompleter))]
    public string[]? Sink { get; set; }

    /// <inheritdoc/>
    private protected override void ReadLog()
    {
        EventFilter filter = Filter with { Kind = Wildcards.Matcher(Event) };
        bool any = false;
        foreach (UsageEvent next in Chosen(Pending ? OfSinks(filter) : OfLog(filter)))
        {
            any = true;
            WriteObject(next);
        }

        if (!any)
        {
            WarnOfNothing(Pending ? "events that are pending" : "events", _eventsRead);
        }
    }

    private IEnumerable<UsageEvent> Chosen(IEnumerable<UsageEvent> events)
    {
        if (Newest == 0)
        {
            return events;
        }

        NewestEvents newest = new(Newest);
        foreach (UsageEvent next in events)
        {
            newest.Add(next);
        }

        return newest.ToList();
    }

    private IEnumerable<UsageEvent> OfLog(EventFilter filter)
    {
        EventStream stream = new(Files(), filter);
        foreach (UsageEvent next in stream.Read(StopToken))
        {
            yield return next;
        }

        _eventsRead = stream.Events;
        WarnOfUnreadable(stream.UnreadableFiles);
    }

    private IEnumerable<UsageEvent> OfSinks(EventFilter filter)
    {
        EventMatcher matcher = new(filter);
        HashSet<string> shown = new(StringComparer.Ordinal);
        foreach (SinkDefinition sink in Sinks())
        {
            foreach (UsageEvent next in OfSink(sink))
            {
                StopToken.ThrowIfCancellationRequested();
                _eventsRead++;
                if (matcher.Matches(ScannedEvent.From(next, [])) && shown.Add(next.Id))
                {
                    yield return next;
                }
            }
        }
    }

    private IEnumerable<UsageEvent> OfSink(SinkDefinition sink)
    {
        DataHome home = Engine.Sending.Home!;
        try
        {
            return SinkStateFile.Read(new SinkPaths(home, sink.Name)) is SinkState state
                ? PendingStream.Read(Segment.List(home.EventsFolder), state, sink, Engine.Sending.Parts(home).Rules(sink), Engine.Clock())
                : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(SendingErrors.CannotReadSink(failure, sink.Name));
            return [];
        }
    }

    private IEnumerable<SinkDefinition> Sinks()
    {
        IReadOnlyList<SinkDefinition> all = Engine.Sending.Registry?.List(WriteWarning) ?? [];
        foreach (string name in (Sink ?? []).Where(name => !WildcardPattern.ContainsWildcardCharacters(name)))
        {
            if (!all.Any(sink => sink.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                WriteError(SendingErrors.SinkNotFound(name));
            }
        }

        Func<string, bool>? matches = Wildcards.Matcher(Sink);
        return all.Where(sink => matches?.Invoke(sink.Name) != false);
    }
}
