using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>A script function that is tracked by a woven copy of itself, in every place that holds it.</summary>
internal sealed class TrackedFunction : ITrackedCommand
{
    private readonly PSModuleInfo? _module;
    private readonly TrackedSession _session;
    private readonly FunctionProbe _probe;
    private readonly ScriptBlock _original;
    private readonly ScriptBlock _woven;

    // The module calls its own function by its own name; others may have imported it with a prefix.
    private readonly FunctionItem[] _names;
    private (FunctionItem Name, PSModuleInfo? Module)[] _enabled = [];

    /// <param name="function">The function.</param>
    /// <param name="command">What its events carry.</param>
    /// <param name="session">The session it is in.</param>
    public TrackedFunction(FunctionInfo function, CommandIdentity command, TrackedSession session)
    {
        Identity = command;
        _module = function.Module;
        _session = session;
        _original = function.ScriptBlock;
        string? definedAs = (_original.Ast as FunctionDefinitionAst)?.Name;
        string ownName = definedAs?.Substring(definedAs.IndexOf(':') + 1) ?? function.Name;
        string[] names = [ownName, function.Name];
        _names = [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new FunctionItem(name, session))];
        _probe = new FunctionProbe(ownName, command, session.Errors);
        ScriptBlockAst tree = FunctionWeaver.Weave(_original.Ast, ownName, function.CmdletBinding, _probe);
        _woven = (ScriptBlock)session.Run(_module, tree.GetScriptBlock())!;

        // Where the function was defined as `global:Name`, the run has put the copy there.
        Replace(_woven, _original);
    }

    /// <inheritdoc/>
    public CommandIdentity Identity { get; }

    /// <inheritdoc/>
    public TrackedCommandKind Kind => TrackedCommandKind.Function;

    /// <inheritdoc/>
    public TrackingState State =>
        _enabled.Length > 0 && _enabled.All(place => place.Name.Holds(place.Module, _woven)) ? TrackingState.Active : TrackingState.Lost;

    /// <inheritdoc/>
    public void Enable()
    {
        _probe.Enabled = true;
        _enabled = Replace(_original, _woven);
    }

    /// <inheritdoc/>
    public void Disable()
    {
        // Copies of the woven block may outlive this in variables.
        _probe.Enabled = false;
        Replace(_woven, _original);
    }

    // Modules that were imported meanwhile count too: they may have imported the function. A binary one has no session state.
    private (FunctionItem Name, PSModuleInfo? Module)[] Replace(ScriptBlock old, ScriptBlock with)
    {
        IEnumerable<PSModuleInfo?> places = [_module, null, .. LoadedModules.All().Where(static module => module.SessionState is not null)];
        return [.. from place in places.Distinct() from name in _names where name.Replace(place, old, with) select (name, place)];
    }
}
