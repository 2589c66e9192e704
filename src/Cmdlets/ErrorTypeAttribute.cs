using System;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Events;

namespace UsageStats.Cmdlets;

/// <summary>
/// Takes the name of an error's type, or an error, of which it keeps the type's name alone. Any other text is refused: an
/// error record as text is its message.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ErrorTypeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null or "" => null,
            ErrorRecord error => ErrorTypeName.Of(error.Exception),
            Exception failure => ErrorTypeName.Of(failure),
            Type type => type.FullName,
            string name when IsTypeName(name) => name,
            _ => throw new ArgumentTransformationMetadataException(
                "This is no name of a type. Write one such as 'System.IO.IOException', or pass the error record itself; a message is never recorded."),
        };

    private static bool IsTypeName(string text) =>
        text.Length <= EventLimits.TextLength && char.IsLetter(text[0]) && text.All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '`'));
}
