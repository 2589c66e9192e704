using System;
using System.IO;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace UsageStats.Cmdlets;

/// <summary>Every error record of the module. The id is the method's name.</summary>
internal static class UsageErrors
{
    /// <summary>The log could not be changed.</summary>
    public static ErrorRecord CannotClear(Exception failure, string home) =>
        Make(failure, ErrorCategory.WriteError, home, "Run Get-UsageStatus to see the home and its permissions.");

    /// <summary>The log cannot be looked at. Not the same as an empty one.</summary>
    public static ErrorRecord CannotReadLog(string why, string home) =>
        Make(new IOException($"What is recorded in '{home}' cannot be read. {why}"), ErrorCategory.ReadError, home, "Choose another folder with USAGESTATS_HOME, or have this one's permissions mended; Get-UsageStatus shows the home.");

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

    /// <summary>There is no data home.</summary>
    /// <param name="problem">Why: one sentence.</param>
    public static ErrorRecord NoDataHome(string problem) => Make(
        new InvalidOperationException(problem),
        ErrorCategory.ObjectNotFound,
        target: null,
        "Set the environment variable USAGESTATS_HOME to the full path of a folder of yours.");

    /// <summary>Nothing was said to set.</summary>
    public static ErrorRecord NoSettingGiven() => Make(
        new ArgumentException("No setting was given, so nothing was changed."),
        ErrorCategory.InvalidArgument,
        target: null,
        "Name a setting, such as Set-UsageConfiguration -Mode Local.");

    /// <summary>A redaction rule has no name or pattern that can be used.</summary>
    public static ErrorRecord InvalidRedactionRule(ArgumentException problem) => Make(
        problem,
        ErrorCategory.InvalidArgument,
        target: null,
        "Give names to regular expressions, such as Set-UsageConfiguration -RedactionRule @{ ticket = 'TICK-[0-9]+' }; $null takes a rule out.");

    /// <summary>The longest fast run would be longer than the longest medium one.</summary>
    public static ErrorRecord BandsOutOfOrder(TimeSpan fast, TimeSpan medium) => Make(
        new ArgumentException($"The longest fast run, '{fast}', would be longer than the longest medium run, '{medium}'."),
        ErrorCategory.InvalidArgument,
        fast,
        "Give both: Set-UsageConfiguration -FastLimit '2 s' -MediumLimit '5 s'.");

    /// <summary>The settings could not be read, locked or written.</summary>
    public static ErrorRecord SettingsNotWritten(Exception failure, string path) => Make(
        failure,
        failure is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError,
        path,
        $"Check that '{path}' is a file of text that you may write, or move it away.");

    /// <summary>The anonymous id cannot be read or made.</summary>
    public static ErrorRecord AnonymousIdUnavailable(Exception failure, string? home) => Make(
        failure, ErrorCategory.ResourceUnavailable, home, "Run Get-UsageStatus to see the home and its permissions.");

    /// <summary>A period would be empty.</summary>
    public static ErrorRecord PeriodEndsBeforeItBegins(DateTimeOffset since, DateTimeOffset before) => Make(
        new ArgumentException($"The period would end at '{before:u}', which is not after '{since:u}', where it begins."),
        ErrorCategory.InvalidArgument,
        before,
        "Give -Since an earlier time than -Before.");

    /// <summary>The text is no kind of event.</summary>
    public static ErrorRecord InvalidEventKind(string kind) => Make(
        new ArgumentException($"'{kind}' is no kind of event; use a lower-case letter, then up to 63 of a-z, 0-9, '_', ':' and '.'."),
        ErrorCategory.InvalidArgument,
        kind,
        "Choose a kind such as 'deployed' or 'build.finished', and say in -Name what it is about.");

    /// <summary>Only the module itself writes such events.</summary>
    public static ErrorRecord ReservedEventKind(string kind) => Make(
        new ArgumentException($"Events of the kind '{kind}' are written by UsageStats itself, so none can be added."),
        ErrorCategory.PermissionDenied,
        kind,
        "Choose another kind, such as 'deployed'.");

    /// <summary>A parameter is about many items, and there is one run.</summary>
    public static ErrorRecord NeedsPerItem(string parameter) => Make(
        new ArgumentException($"-{parameter} is about many items, so it needs -PerItem."),
        ErrorCategory.InvalidArgument,
        parameter,
        "Add -PerItem and pipe the items in: $files | Measure-TrackedCommand resize { … } -PerItem.");

    /// <summary>Makes an error record.</summary>
    /// <param name="failure">Its message says what is wrong, in one sentence.</param>
    /// <param name="category">The narrowest that fits.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="remedy">What to do next.</param>
    /// <param name="id">Left out: the calling method's name.</param>
    public static ErrorRecord Make(Exception failure, ErrorCategory category, object? target, string remedy, [CallerMemberName] string id = "") =>
        new(failure, id, category, target) { ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = remedy } };
}
