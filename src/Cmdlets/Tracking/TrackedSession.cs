using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Threading;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>What is tracked in one runspace. Used by the thread that runs its pipeline, one at a time.</summary>
internal sealed class TrackedSession
{
    private static readonly ConditionalWeakTable<Runspace, TrackedSession> Sessions = new();

    private readonly CommandInvocationIntrinsics _scripts;
    private readonly List<Entry> _entries = [];
    private int _watching;

    private TrackedSession(PSCmdlet cmdlet)
    {
        // A cmdlet's own InvokeCommand is an object of its own, whose look-up action nobody asks for.
        _scripts = ((EngineIntrinsics)cmdlet.SessionState.PSVariable.GetValue("global:ExecutionContext")).InvokeCommand;
        Errors = new SessionErrors(cmdlet.SessionState);
        Lookup = new CmdletLookup(_scripts);
    }

    /// <summary>The session's errors.</summary>
    public SessionErrors Errors { get; }

    /// <summary>Hands out tracked cmdlets.</summary>
    public CmdletLookup Lookup { get; }

    /// <summary>That of this thread, or null where nothing was ever tracked.</summary>
    public static TrackedSession? Current => Runspace.DefaultRunspace is { } runspace && Sessions.TryGetValue(runspace, out TrackedSession? session) ? session : null;

    /// <summary>The session that a cmdlet runs in.</summary>
    public static TrackedSession Of(PSCmdlet cmdlet) => Sessions.GetValue(Runspace.DefaultRunspace, runspace =>
    {
        TrackedSession session = new(cmdlet);
        runspace.StateChanged += session.Forget;
        return session;
    });

    /// <summary>The rows of what is tracked, in the order in which it was enabled.</summary>
    public IReadOnlyList<CommandTracking> Rows() => [.. _entries.Select(Row)];

    /// <summary>The row of a command whose calls are recorded already, for this source; null when they are not.</summary>
    public CommandTracking? ActiveRow(CommandInfo command, string source) => _entries.Find(entry =>
        Matches(entry, command.Name, command.ModuleName) && entry.Identity.Source == source && entry.Tracked.State == TrackingState.Active) is Entry active
        ? Row(active)
        : null;

    /// <summary>The cmdlet itself, where a look-up gave what stands in its place; any other command as it is.</summary>
    public CommandInfo Plain(CommandInfo command) => command is CmdletInfo { ImplementingType: var type }
        ? _entries.Select(static entry => entry.Tracked).OfType<TrackedCmdlet>().FirstOrDefault(tracked => tracked.Replacement.ImplementingType == type)?.Plain ?? command
        : command;

    /// <summary>Begins to track a command. What tracked it before, for another source or in vain, ends.</summary>
    /// <param name="command">The command.</param>
    /// <param name="identity">What its events carry.</param>
    /// <param name="now">The time.</param>
    public CommandTracking Add(CommandInfo command, CommandIdentity identity, DateTimeOffset now)
    {
        Remove(command.Name, command.ModuleName);
        ITrackedCommand tracked = command is CmdletInfo cmdlet
            ? new TrackedCmdlet(cmdlet, identity, this)
            : new TrackedFunction((FunctionInfo)command, identity, this);
        tracked.Enable();
        Entry added = new(tracked, now);
        _entries.Add(added);
        Watch(true);
        return Row(added);
    }

    /// <summary>Stops tracking the commands of this name and module.</summary>
    public void Remove(string name, string module)
    {
        foreach (Entry entry in _entries.FindAll(entry => Matches(entry, name, module)))
        {
            entry.Tracked.Disable();
            _entries.Remove(entry);
        }

        if (_entries.Count == 0)
        {
            Watch(false);
        }
    }

    /// <summary>Stops tracking all commands.</summary>
    public void Clear()
    {
        foreach (CommandTracking row in Rows())
        {
            Remove(row.Name, row.Module);
        }
    }

    /// <summary>Runs a script in a module, or for null in the session, in a scope of its own. Gives its one result without a wrapper.</summary>
    public object? Run(PSModuleInfo? module, ScriptBlock script, params object[] arguments)
    {
        object? result = module is null ? Single(_scripts.InvokeScript(useLocalScope: true, script, null, arguments)) : module.Invoke(script, arguments);
        return result is PSObject wrapped ? wrapped.BaseObject : result;
    }

    private static PSObject? Single(Collection<PSObject> output) => output.Count == 0 ? null : output[0];

    private static CommandTracking Row(Entry entry) => new(
        entry.Identity.Name, entry.Identity.Module, entry.Tracked.Kind, entry.Identity.Source, entry.Since, entry.Tracked.State);

    private static bool Matches(Entry entry, string name, string module) =>
        string.Equals(entry.Identity.Name, name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(entry.Identity.Module, module, StringComparison.OrdinalIgnoreCase);

    private void Forget(object? sender, RunspaceStateEventArgs change)
    {
        if (change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken)
        {
            Watch(false);
        }
    }

    private void Watch(bool watch)
    {
        int now = watch ? 1 : 0;
        if (Interlocked.Exchange(ref _watching, now) != now)
        {
            LastThrown.Watch(watch);
        }
    }

    private sealed class Entry(ITrackedCommand tracked, DateTimeOffset since)
    {
        public ITrackedCommand Tracked { get; } = tracked;

        public DateTimeOffset Since { get; } = since;

        public CommandIdentity Identity => Tracked.Identity;
    }
}
