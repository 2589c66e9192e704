using System;
using System.Collections.Generic;
using System.Linq;
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
    private bool _asking;

    public CmdletLookup(CommandInvocationIntrinsics session)
    {
        _session = session;
        _handler = Replace;
    }

    /// <summary>Whether a call of this cmdlet would run its replacement.</summary>
    public bool Gives(CmdletInfo plain, CmdletInfo replacement)
    {
        string name = plain.ModuleName.Length == 0 ? plain.Name : plain.ModuleName + "\\" + plain.Name;

        // The first alone would import a module that was removed; the second alone does not ask the handlers.
        return _session.GetCommands(name, CommandTypes.Cmdlet, nameIsPattern: false).Any()
            && ReferenceEquals(_session.GetCommand(name, CommandTypes.Cmdlet), replacement);
    }

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
        if (_asking)
        {
            // A later handler that calls ours as the one before it, when ours was put on top of that later one again.
            return;
        }

        if (_earlier is not null)
        {
            _asking = true;
            try
            {
                _earlier(sender, found);
            }
            finally
            {
                _asking = false;
            }
        }

        if (CommandFinder.Target(found.Command) is CmdletInfo cmdlet && Find(cmdlet.ImplementingType) is { } tracked)
        {
            found.Command = tracked.Replacement;
        }
    }
}
