using System;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>The block in a steppable pipeline. For full language.</summary>
internal sealed class SteppedPipeline : IBlockPipeline
{
    // Runs the block's clean block where nothing else will. Public since PowerShell 7.3, so newer than the reference
    // assembly that the module is compiled with.
    private static readonly Action<SteppablePipeline>? Clean =
        (Action<SteppablePipeline>?)typeof(SteppablePipeline).GetMethod("Clean", Type.EmptyTypes)?.CreateDelegate(typeof(Action<SteppablePipeline>));

    private readonly PSCmdlet _cmdlet;
    private readonly SteppablePipeline _pipeline;

    public SteppedPipeline(PSCmdlet cmdlet, ScriptBlock block, object?[]? arguments, bool dotSource)
    {
        _cmdlet = cmdlet;
        bool withArguments = arguments is { Length: > 0 };
        object?[] values = withArguments ? [block, arguments] : [block];
        _pipeline = WrapperBlocks.Get(dotSource, withArguments).GetSteppablePipeline(cmdlet.MyInvocation.CommandOrigin, values);
    }

    /// <inheritdoc/>
    public void Run(BlockStep step, PSObject? input)
    {
        switch (step)
        {
            case BlockStep.Begin:
                _pipeline.Begin(_cmdlet);
                break;
            case BlockStep.Process:
                _pipeline.Process(input);
                break;
            default:
                _pipeline.End();
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Clean?.Invoke(_pipeline);
        _pipeline.Dispose();
    }
}
