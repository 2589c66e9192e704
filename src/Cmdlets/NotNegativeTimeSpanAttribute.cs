using System;
using System.Management.Automation;

namespace UsageStats.Cmdlets;

/// <summary>Accepts a duration from zero on and of at most 100 years.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotNegativeTimeSpanAttribute : ValidateArgumentsAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is TimeSpan span && (span < TimeSpan.Zero || span > Longest))
        {
            throw new ValidationMetadataException($"'{arguments}' is no duration from zero on and of at most 36,500 days.");
        }
    }
}
