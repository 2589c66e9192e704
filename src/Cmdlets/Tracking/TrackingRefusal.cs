using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Says why a command cannot be tracked without changing how it behaves.</summary>
internal static class TrackingRefusal
{
    /// <summary>The module whose commands are never tracked.</summary>
    public const string OwnModule = "UsageStats";

    /// <summary>The reason, as the end of a sentence; null when it can be tracked.</summary>
    /// <param name="command">The command, aliases resolved.</param>
    /// <param name="caller">Where tracking is asked for.</param>
    public static string? Of(CommandInfo command, SessionState caller) => command switch
    {
        _ when !CleanBlocks.Supported => "that needs PowerShell 7.4 or later",
        { ModuleName: OwnModule } => "it belongs to UsageStats",
        CmdletInfo cmdlet => CmdletClass.Refusal(cmdlet.ImplementingType),
        { CommandType: CommandTypes.Function or CommandTypes.Filter } => OfFunction((FunctionInfo)command, caller),
        { CommandType: CommandTypes.Application } => "it is a native program",
        { CommandType: CommandTypes.ExternalScript } => "it is a script file",
        { CommandType: CommandTypes.Alias } => "it is an alias of something that is no command",
        _ => "it is neither a function nor a cmdlet",
    };

    private static string? OfFunction(FunctionInfo function, SessionState caller)
    {
        if ((function.Options & (ScopedItemOptions.ReadOnly | ScopedItemOptions.Constant)) != 0)
        {
            return "it is read-only";
        }

        // Woven here, it would become a part of the calling module.
        return function.Module is null && caller.Module is not null ? "it belongs to no module; enable its tracking outside of any" : null;
    }
}
