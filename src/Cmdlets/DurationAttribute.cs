using System;
using System.Management.Automation;
using UsageStats.Storage.Settings;

namespace UsageStats.Cmdlets;

/// <summary>
/// Lets a parameter of <see cref="TimeSpan"/> take what the settings file takes too: <c>'15 min'</c>, <c>7.00:00:00</c>. A bare
/// number is refused: PowerShell takes <c>15</c> for 15 ticks and <c>'15'</c> for 15 days.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or "" => null,
            TimeSpan span => span,
            string text when SettingText.TryReadDuration(text.Trim(), out long ticks) => new TimeSpan(ticks),
            _ => throw new ArgumentTransformationMetadataException(
                $"'{value}' is no time from 0 on with a unit. Write '15 min', '1.5 s', '7 d' or '7.00:00:00'; the units are ms, s, min, h and d." + HintFor(value)),
        };
    }

    /// <summary>What a number in the place of a time calls for; empty for anything else.</summary>
    internal static string HintFor(object value) => value is decimal ? $" Without quotes PowerShell takes {value}d for a number." : string.Empty;
}
