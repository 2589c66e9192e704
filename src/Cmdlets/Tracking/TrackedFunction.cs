using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>A script function that is tracked by a woven copy of itself, in every place that holds it.</summary>
internal sealed class TrackedFunction : ITrackedCommand
{
    private readonly FunctionInfo _function;
    private readonly ScriptBlock _original;
    private readonly ScriptBlock _woven;
    private readonly FunctionSlot[] _slots;

    /// <param name="function">The function.</param>
    /// <param name="command">What its events carry.</param>
    /// <param name="session">The session it is in.</param>
    public TrackedFunction(FunctionInfo function, CommandIdentity command, TrackedSession session)
    {
        _function = function;
        _original = function.ScriptBlock;
        string ownName = NameIn(_original.Ast) ?? function.Name;
        FunctionSlot home = new(ownName, function.Module, session.InvokeCommand);
        _slots = [.. Slots(function.Name, ownName, home, session).Where(slot => ReferenceEquals(slot.Value, _original))];
        ScriptBlockAst woven = FunctionWeaver.Weave(_original.Ast, ownName, new FunctionProbe(ownName, command, session.Errors));
        _woven = (ScriptBlock)home.Run(woven.GetScriptBlock())!;
    }

    /// <inheritdoc/>
    public CommandInfo Command => _function;

    /// <inheritdoc/>
    public TrackedCommandKind Kind => TrackedCommandKind.Function;

    /// <inheritdoc/>
    public TrackingState State => _slots.All(slot => ReferenceEquals(slot.Value, _woven)) ? TrackingState.Active : TrackingState.Lost;

    /// <inheritdoc/>
    public void Enable() => Replace(_original, _woven);

    /// <inheritdoc/>
    public void Disable() => Replace(_woven, _original);

    private void Replace(ScriptBlock old, ScriptBlock with)
    {
        foreach (FunctionSlot slot in _slots)
        {
            if (ReferenceEquals(slot.Value, old))
            {
                slot.Value = with;
            }
        }
    }

    // The module calls its own function under its own name; others know it by the name it was imported under.
    private static IEnumerable<FunctionSlot> Slots(string name, string ownName, FunctionSlot home, TrackedSession session)
    {
        yield return home;
        yield return new FunctionSlot(name, null, session.InvokeCommand);
        foreach (PSModuleInfo module in LoadedModules.WithFunctions())
        {
            yield return new FunctionSlot(ownName, module, session.InvokeCommand);
        }
    }

    private static string? NameIn(Ast ast)
    {
        string? name = (ast as FunctionDefinitionAst)?.Name;
        return name?.Substring(name.IndexOf(':') + 1);
    }
}
