using System;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace UsageStats.Cmdlets;

/// <summary>Every error record of the module. The id is the method's name.</summary>
internal static class UsageErrors
{
    /// <summary>The log could not be changed.</summary>
    public static ErrorRecord CannotClear(Exception failure, string home) =>
        Make(failure, ErrorCategory.WriteError, home, "Run Get-UsageStatus to see the home and its permissions.");

    /// <summary>There is no command of that name to track.</summary>
    public static ErrorRecord CommandNotFound(string name) =>
        Make(new CommandNotFoundException($"There is no command '{name}' in this session."), ErrorCategory.ObjectNotFound, name, "Import its module first; Get-Command shows what there is.");

    /// <summary>No command of that module is there.</summary>
    public static ErrorRecord ModuleNotLoaded(string module) =>
        Make(new ItemNotFoundException($"No loaded module '{module}' has commands."), ErrorCategory.ObjectNotFound, module, $"Run Import-Module '{module}' first.");

    /// <summary>A command that cannot be tracked without changing how it behaves.</summary>
    /// <param name="name">The command.</param>
    /// <param name="reason">Why, as the end of a sentence.</param>
    public static ErrorRecord CommandNotTrackable(string name, string reason) =>
        Make(new NotSupportedException($"'{name}' cannot be tracked: {reason}."), ErrorCategory.NotImplemented, name, $"Record single calls with Measure-TrackedCommand {{ {name} }}.");

    /// <summary>A command is not tracked, so there is nothing to disable.</summary>
    public static ErrorRecord CommandNotTracked(string name) =>
        Make(new ItemNotFoundException($"'{name}' is not tracked in this session."), ErrorCategory.ObjectNotFound, name, "Run Get-CommandTracking to see what is.");

    /// <summary>Tracking needs a session in full language.</summary>
    public static ErrorRecord FullLanguageNeeded(PSLanguageMode mode) => Make(
        new PSNotSupportedException($"Commands can be tracked in FullLanguage only; this session is in {mode}."),
        ErrorCategory.PermissionDenied,
        mode,
        "Record single calls with Measure-TrackedCommand { … }, which works here.");

    private static ErrorRecord Make(Exception failure, ErrorCategory category, object? target, string remedy, [CallerMemberName] string id = "") =>
        new(failure, id, category, target) { ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = remedy } };
}
