using System;
using System.IO;
using System.Management.Automation;

namespace UsageStats.Tests.Parity;

/// <summary>A compiled command that hands its input on and fails when and how it is told to.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Failure")]
public sealed class InvokeFailureCommand : PSCmdlet
{
    /// <summary>How to fail.</summary>
    [Parameter(Position = 0)]
    [ValidateSet("Terminating", "NonTerminating", "Exception", "Never")]
    public string As { get; set; } = "NonTerminating";

    /// <summary>In which of the three methods to fail.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("Begin", "Process", "End")]
    public string At { get; set; } = "Process";

    /// <summary>Handed on before the failure.</summary>
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Fail("Begin");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (MyInvocation.ExpectingInput)
        {
            WriteObject(InputObject);
        }

        Fail("Process");
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Fail("End");

    private void Fail(string now)
    {
        if (now != At)
        {
            return;
        }

        IOException exception = new("failed in " + now, new InvalidOperationException("the cause"));
        ErrorRecord record = new(exception, "FailureId", ErrorCategory.WriteError, "the target");
        switch (As)
        {
            case "Terminating":
                ThrowTerminatingError(record);
                break;
            case "NonTerminating":
                WriteError(record);
                break;
            case "Exception":
                throw exception;
        }
    }
}
