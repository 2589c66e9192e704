using System;
using System.Management.Automation;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Accepts the name of a source.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SourceNameAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (!SourceName.IsValid(arguments as string))
        {
            throw new ValidationMetadataException($"'{arguments}' is no source name. Use a letter, then letters, digits, dots and hyphens, {SourceName.MaxLength} characters at most.");
        }
    }
}
