using System;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>The block in a steppable pipeline that is begun with the cmdlet itself.</summary>
internal sealed class SteppedPipeline : IDisposable
{
    // Runs the block's clean block where nothing else will. Public since PowerShell 7.3, so newer than the reference
    // assembly that the module is compiled with.
    private static readonly Action<SteppablePipeline>? Clean =
        (Action<SteppablePipeline>?)typeof(SteppablePipeline).GetMethod("Clean", Type.EmptyTypes)?.CreateDelegate(typeof(Action<SteppablePipeline>));

    private readonly PSCmdlet _cmdlet;
    private readonly bool _hasInput;
    private readonly SteppablePipeline _pipeline;

    public SteppedPipeline(PSCmdlet cmdlet, ScriptBlock block, object?[]? arguments, bool dotSource, bool hasInput, AwaitedTasks? tasks)
    {
        _cmdlet = cmdlet;
        _hasInput = hasInput;
        _pipeline = CallTree.Of(cmdlet.SessionState, cmdlet.MyInvocation, block, arguments, dotSource, tasks);
    }

    /// <summary>Takes one step. <paramref name="input"/> counts for <see cref="BlockStep.Process"/> only.</summary>
    public void Run(BlockStep step, PSObject? input)
    {
        switch (step)
        {
            case BlockStep.Begin:
                Begin();
                break;
            case BlockStep.Process:
                _pipeline.Process(input);
                break;
            default:
                if (!_hasInput)
                {
                    // A process block runs once where nothing is piped in.
                    _pipeline.Process();
                }

                _pipeline.End();
                break;
        }
    }

    private void Begin()
    {
        if (_hasInput == _cmdlet.MyInvocation.ExpectingInput)
        {
            _pipeline.Begin(_cmdlet);
        }
        else
        {
            // -InputObject was bound by hand. This way of beginning takes its streams from the command that runs: ours.
            _pipeline.Begin(true, (EngineIntrinsics)_cmdlet.SessionState.PSVariable.GetValue("ExecutionContext"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Clean?.Invoke(_pipeline);
        }
        finally
        {
            _pipeline.Dispose();
        }
    }
}
