using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>What is tracked in one runspace.</summary>
internal sealed class TrackedSession
{
    private static readonly ConditionalWeakTable<Runspace, TrackedSession> Sessions = new();

    private readonly List<Entry> _entries = [];

    private TrackedSession(PSCmdlet cmdlet)
    {
        // A cmdlet's own InvokeCommand is an object of its own, whose look-up action nobody asks for.
        InvokeCommand = ((EngineIntrinsics)cmdlet.SessionState.PSVariable.GetValue("global:ExecutionContext")).InvokeCommand;
        Errors = new SessionErrors(cmdlet.SessionState);
        Lookup = new CmdletLookup(InvokeCommand);
    }

    /// <summary>Runs scripts in the session.</summary>
    public CommandInvocationIntrinsics InvokeCommand { get; }

    /// <summary>The session's errors.</summary>
    public SessionErrors Errors { get; }

    /// <summary>Hands out tracked cmdlets.</summary>
    public CmdletLookup Lookup { get; }

    /// <summary>That of this thread, or null where nothing was ever tracked.</summary>
    public static TrackedSession? Current => Runspace.DefaultRunspace is { } runspace && Sessions.TryGetValue(runspace, out TrackedSession? session) ? session : null;

    /// <summary>The session that a cmdlet runs in.</summary>
    public static TrackedSession Of(PSCmdlet cmdlet) => Sessions.GetValue(Runspace.DefaultRunspace, _ => new TrackedSession(cmdlet));

    /// <summary>The rows of what is tracked, in the order in which it was enabled.</summary>
    public IReadOnlyList<CommandTracking> Rows() => [.. _entries.Select(Row)];

    /// <summary>Whether a command is tracked and recorded already.</summary>
    public bool IsActive(CommandInfo command) => _entries.Any(entry => Matches(entry, command.Name, command.ModuleName) && entry.Tracked.State == TrackingState.Active);

    /// <summary>Begins to track.</summary>
    public CommandTracking Add(ITrackedCommand tracked, CommandIdentity command, DateTimeOffset now)
    {
        _entries.RemoveAll(entry => Matches(entry, tracked.Command.Name, tracked.Command.ModuleName));
        LastThrown.Watch();
        tracked.Enable();
        Entry added = new(tracked, command, now);
        _entries.Add(added);
        return Row(added);
    }

    /// <summary>Stops tracking a command that <see cref="Rows"/> gave.</summary>
    public void Remove(CommandTracking row)
    {
        foreach (Entry entry in _entries.FindAll(entry => Matches(entry, row.Name, row.Module)))
        {
            entry.Tracked.Disable();
            _entries.Remove(entry);
        }
    }

    private static CommandTracking Row(Entry entry) => new(
        entry.Command.Name, entry.Tracked.Command.ModuleName, entry.Tracked.Kind, entry.Command.Source, entry.Since, entry.Tracked.State);

    private static bool Matches(Entry entry, string name, string module) =>
        string.Equals(entry.Tracked.Command.Name, name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(entry.Tracked.Command.ModuleName, module, StringComparison.OrdinalIgnoreCase);

    private sealed record Entry(ITrackedCommand Tracked, CommandIdentity Command, DateTimeOffset Since);
}
