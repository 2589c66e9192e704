using System;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;

namespace UsageStats.Cmdlets.Reporting;

/// <summary>Lets a parameter of <see cref="ReportStart"/> take what <see cref="TimeAttribute"/> takes, or the word <c>LastReport</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReportStartAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null => null,
            ReportStart start => start,
            string text when text.Equals(ReportStart.LastReportWord, StringComparison.OrdinalIgnoreCase) => ReportStart.AtLastReport,
            _ => new ReportStart(TimeAttribute.Convert(value, UsageEngine.Current.Clock())),
        };
    }
}
