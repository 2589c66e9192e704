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

    /// <summary>The anonymous id cannot be read or made.</summary>
    public static ErrorRecord AnonymousIdUnavailable(Exception failure, string? home) => Make(
        failure, ErrorCategory.ResourceUnavailable, home, "Run Get-UsageStatus to see the home and its permissions.");

    /// <summary>Makes an error record.</summary>
    /// <param name="failure">Its message says what is wrong, in one sentence.</param>
    /// <param name="category">The narrowest that fits.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="remedy">What to do next.</param>
    /// <param name="id">Left out: the calling method's name.</param>
    public static ErrorRecord Make(Exception failure, ErrorCategory category, object? target, string remedy, [CallerMemberName] string id = "") =>
        new(failure, id, category, target) { ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = remedy } };
}
