using System.Management.Automation;
using UsageStats.Privacy;

namespace UsageStats.Cmdlets;

/// <summary>Tells which redaction rule hits a value, and what would be stored of it. Stores and counts nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "UsageRedaction")]
[OutputType(typeof(RedactionTest))]
public sealed class TestUsageRedactionCommand : UsageCmdlet
{
    private readonly Redactor _redactor = Engine.Redactor.WithoutCounts();

    /// <summary>The value: a text, or anything that would be a property.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        object? value = InputObject is PSObject wrapped ? wrapped.BaseObject : InputObject;
        WriteObject(RedactionTest.Of(value, _redactor));
    }
}
