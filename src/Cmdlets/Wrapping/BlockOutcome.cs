using System;
using System.Globalization;
using System.Management.Automation;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Reads an outcome from what left the block.</summary>
internal static class BlockOutcome
{
    /// <summary>The outcome for an exception.</summary>
    /// <param name="thrown">What left the block.</param>
    /// <param name="stopping">Whether the cmdlet is being stopped from outside.</param>
    /// <param name="error">The error's type name, or null.</param>
    public static Outcome Of(Exception thrown, bool stopping, out string? error)
    {
        error = null;
        switch (thrown)
        {
            case PipelineStoppedException:
                // Ctrl+C and an early stop both arrive as this one.
                return stopping ? Outcome.Cancelled : Outcome.Stopped;
            case ExitException exit:
                if (IsZero(exit.Argument))
                {
                    return Outcome.Ok;
                }

                error = ErrorTypeName.ExitCode;
                return Outcome.Failed;
            case LoopFlowException:
                return Outcome.Ok;
            case FlowControlException:
                // What Select-Object -First throws has no public type.
                return Outcome.Stopped;
            default:
                error = ErrorTypeName.Of(thrown);
                return Outcome.Error;
        }
    }

    private static bool IsZero(object? exitCode)
    {
        object? value = exitCode is PSObject wrapped ? wrapped.BaseObject : exitCode;
        return value is null || (LanguagePrimitives.TryConvertTo(value, CultureInfo.InvariantCulture, out int code) && code == 0);
    }
}
