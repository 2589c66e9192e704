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

    private static ErrorRecord Make(Exception failure, ErrorCategory category, object? target, string remedy, [CallerMemberName] string id = "") =>
        new(failure, id, category, target) { ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = remedy } };
}
