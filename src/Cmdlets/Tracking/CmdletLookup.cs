using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// Gives the engine a tracked cmdlet wherever it has found the plain one. There is one handler per session and it may be
/// taken, so an earlier one is called first and comes back when nothing is tracked any more.
/// </summary>
/// <remarks>The engine calls a handler for every command, about 1 µs each, so it stands only while a cmdlet is tracked.</remarks>
internal sealed class CmdletLookup
{
    private readonly CommandInvocationIntrinsics _session;
    private readonly EventHandler<CommandLookupEventArgs> _handler;
    private readonly Dictionary<Type, TrackedCmdlet> _tracked = [];
    private EventHandler<CommandLookupEventArgs>? _earlier;

    public CmdletLookup(CommandInvocationIntrinsics session)
    {
        _session = session;
        _handler = Replace;
    }

    /// <summary>Whether the engine is given this replacement for that class.</summary>
    public bool Gives(Type plain, TrackedCmdlet tracked) => Installed && ReferenceEquals(Find(plain), tracked);

    /// <summary>What tracks the cmdlets of this class, or null.</summary>
    public TrackedCmdlet? Find(Type plain) => _tracked.TryGetValue(plain, out TrackedCmdlet? tracked) ? tracked : null;

    /// <summary>Adds a replacement.</summary>
    public void Add(Type plain, TrackedCmdlet tracked)
    {
        _tracked[plain] = tracked;
        if (!Installed)
        {
            _earlier = _session.PostCommandLookupAction;
            _session.PostCommandLookupAction = _handler;
        }
    }

    /// <summary>Takes a replacement back.</summary>
    public void Remove(Type plain)
    {
        if (_tracked.Remove(plain) && _tracked.Count == 0 && _session.PostCommandLookupAction == _handler)
        {
            // Under a later handler ours stays, and does nothing.
            _session.PostCommandLookupAction = _earlier;
            _earlier = null;
        }
    }

    private bool Installed => _session.PostCommandLookupAction is { } current && Array.IndexOf(current.GetInvocationList(), _handler) >= 0;

    private void Replace(object? sender, CommandLookupEventArgs found)
    {
        _earlier?.Invoke(sender, found);
        if (found.Command is CmdletInfo cmdlet && Find(cmdlet.ImplementingType) is { } tracked)
        {
            found.Command = tracked.Replacement;
        }
    }
}
