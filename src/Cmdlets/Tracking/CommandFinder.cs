using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Finds the commands that somebody wants to track.</summary>
internal sealed class CommandFinder
{
    /// <summary>The kinds of command that can be tracked.</summary>
    public const CommandTypes Trackable = CommandTypes.Function | CommandTypes.Filter | CommandTypes.Cmdlet;

    private readonly CommandInvocationIntrinsics _session;

    public CommandFinder(CommandInvocationIntrinsics session) => _session = session;

    /// <summary>The command of this name, whatever it is; with wildcards, the loaded functions and cmdlets.</summary>
    public CommandInfo[] ByName(string name)
    {
        if (WildcardPattern.ContainsWildcardCharacters(name))
        {
            return Loaded(name);
        }

        return _session.GetCommand(name, CommandTypes.All) is { } command ? [command] : [];
    }

    /// <summary>The commands that loaded modules of this name export.</summary>
    public CommandInfo[] OfModule(string module)
    {
        Func<string, bool> matches = Wildcards.Matcher([module])!;
        return [.. Loaded("*").Where(command => matches(command.ModuleName))];
    }

    /// <summary>What an alias stands for in the end, where that can be found; any other command is itself.</summary>
    public static CommandInfo Target(CommandInfo command) => command is AliasInfo { ResolvedCommand: { } target } ? target : command;

    private CommandInfo[] Loaded(string pattern)
    {
        // Of several commands with one name, the first is the one that a call runs.
        IEnumerable<CommandInfo> found = _session.GetCommands(pattern, Trackable, nameIsPattern: true);
        return [.. found.Where(static command => command.ModuleName != TrackingRefusal.OwnModule).GroupBy(static command => command.Name.ToUpperInvariant()).Select(static same => same.First())];
    }
}
