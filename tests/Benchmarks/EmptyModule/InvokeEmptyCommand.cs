using System;
using System.Management.Automation;

namespace UsageStats.Benchmarks.EmptyModule;

/// <summary>An empty steppable wrapper: it runs the block and does nothing else.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Empty")]
public sealed class InvokeEmptyCommand : PSCmdlet, IDisposable
{
    private static readonly ScriptBlock Call = ScriptBlock.Create("param($s) & $s");

    private SteppablePipeline? _pipeline;

    /// <summary>The block.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    public ScriptBlock ScriptBlock { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _pipeline = Call.GetSteppablePipeline(MyInvocation.CommandOrigin, [ScriptBlock]);
        _pipeline.Begin(this);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _pipeline!.End();

    /// <inheritdoc/>
    public void Dispose() => _pipeline?.Dispose();
}
