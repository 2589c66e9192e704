using System;
using System.Management.Automation;

namespace UsageStats.Cmdlets;

/// <summary>The error records of the module's commands. The id of each is the name of its method.</summary>
internal static class UsageErrors
{
    /// <summary>There is no data home.</summary>
    /// <param name="problem">Why: one sentence.</param>
    public static ErrorRecord NoDataHome(string problem) => Make(
        nameof(NoDataHome),
        new InvalidOperationException(problem),
        ErrorCategory.ObjectNotFound,
        target: null,
        "Set the environment variable USAGESTATS_HOME to the full path of a folder of yours.");

    /// <summary>Nothing was said to set.</summary>
    public static ErrorRecord NoSettingGiven() => Make(
        nameof(NoSettingGiven),
        new ArgumentException("No setting was given, so nothing was changed."),
        ErrorCategory.InvalidArgument,
        target: null,
        "Name a setting, such as Set-UsageConfiguration -Mode Local.");

    /// <summary>The longest fast run would be longer than the longest medium one.</summary>
    public static ErrorRecord BandsOutOfOrder(TimeSpan fast, TimeSpan medium) => Make(
        nameof(BandsOutOfOrder),
        new ArgumentException($"The longest fast run, '{fast}', would be longer than the longest medium run, '{medium}'."),
        ErrorCategory.InvalidArgument,
        fast,
        "Give both: Set-UsageConfiguration -FastLimit '2 s' -MediumLimit '5 s'.");

    /// <summary>The settings could not be read, locked or written.</summary>
    public static ErrorRecord SettingsNotWritten(Exception failure, string path) => Make(
        nameof(SettingsNotWritten),
        failure,
        failure is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError,
        path,
        $"Check that '{path}' is a file of text that you may write, or move it away.");

    /// <summary>A period would be empty.</summary>
    public static ErrorRecord PeriodEndsBeforeItBegins(DateTimeOffset since, DateTimeOffset before) => Make(
        nameof(PeriodEndsBeforeItBegins),
        new ArgumentException($"The period would end at '{before:u}', which is not after '{since:u}', where it begins."),
        ErrorCategory.InvalidArgument,
        before,
        "Give -Since an earlier time than -Before.");

    /// <summary>The log could not be changed.</summary>
    public static ErrorRecord CannotClear(Exception failure, string home) => Make(
        nameof(CannotClear),
        failure,
        ErrorCategory.WriteError,
        home,
        "Run Get-UsageStatus to see the home and its permissions.");

    private static ErrorRecord Make(string id, Exception exception, ErrorCategory category, object? target, string action) =>
        new(exception, id, category, target) { ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = action } };
}
