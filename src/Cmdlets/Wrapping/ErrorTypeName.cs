using System;
using System.Management.Automation;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>The type name of an error: the one that <c>catch [T]</c> would match, without its wrapping.</summary>
internal static class ErrorTypeName
{
    /// <summary>What a program's exit code that is not 0 is recorded as.</summary>
    public const string ExitCode = EventWords.ExitCode;

    /// <summary>The name for what was thrown.</summary>
    public static string Of(Exception thrown)
    {
        Exception error = Unwrap(thrown);
        Type type = error.GetType();

        // The engine throws subclasses of its own that no script can name.
        while (!type.IsVisible && type.BaseType is not null && type.Assembly == typeof(PSObject).Assembly)
        {
            type = type.BaseType;
        }

        return type.Namespace is null ? type.Name : type.Namespace + "." + type.Name;
    }

    private static Exception Unwrap(Exception error)
    {
        while (true)
        {
            Exception? inner = error switch
            {
                ActionPreferenceStopException stop => stop.ErrorRecord?.Exception,
                CmdletInvocationException or MethodException or GetValueException or SetValueException => error.InnerException,
                RuntimeException when error.GetType() == typeof(RuntimeException) => error.InnerException,
                _ => null,
            };
            if (inner is null)
            {
                return error;
            }

            error = inner;
        }
    }
}
