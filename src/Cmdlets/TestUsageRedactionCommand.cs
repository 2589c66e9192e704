using System.Management.Automation;
using UsageStats.Privacy;

namespace UsageStats.Cmdlets;

/// <summary>Tells which redaction rule hits a value, and what would be stored of it. Stores and counts nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "UsageRedaction")]
[OutputType(typeof(RedactionTest))]
public sealed class TestUsageRedactionCommand : UsageCmdlet
{
    private Redactor? _redactor;

    /// <summary>The value: a text, or anything that would be a property.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();

        // Looking at the settings gives the engine's redactor the user's rules as they are now.
        Engine.Consent.Invalidate();
        _ = Engine.Consent.Files;
        _redactor = Engine.Redactor.WithoutCounts();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        object? value = InputObject is PSObject wrapped ? wrapped.BaseObject : InputObject;
        WriteObject(RedactionTest.Of(value, _redactor!));
    }
}
