using System;
using System.Management.Automation;

namespace UsageStats.Cmdlets;

/// <summary>Accepts a duration above zero and of at most 100 years.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PositiveTimeSpanAttribute : ValidateArgumentsAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is not TimeSpan span || span <= TimeSpan.Zero || span > Longest)
        {
            throw new ValidationMetadataException($"'{arguments}' is no duration above zero and of at most 36,500 days. Write 90 days as 90.00:00:00.");
        }
    }
}
