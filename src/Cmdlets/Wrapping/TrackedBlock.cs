using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Management.Automation;
using System.Runtime.ExceptionServices;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>
/// Runs the user's block as a steppable pipeline of <c>&amp; $block</c> that is begun with the cmdlet itself, so that
/// every stream goes straight into the caller's pipeline, and finds out how it ended.
/// </summary>
/// <remarks>Of seven techniques tried on 90 scripts this one behaved as bare <c>&amp;</c> most often. See docs/ARCHITECTURE.md.</remarks>
internal sealed class TrackedBlock : IDisposable
{
    private readonly PSCmdlet _cmdlet;
    private readonly SteppedPipeline _pipeline;
    private readonly BoundPreferences? _preferences;
    private readonly LastStatus _statusBefore;
    private ExceptionDispatchInfo? _failure;
    private RuntimeException? _marked;
    private bool _ended;
    private long _insideTicks;

    public TrackedBlock(PSCmdlet cmdlet, ScriptBlock block, object?[]? arguments, bool dotSource, bool hasInput)
    {
        _cmdlet = cmdlet;
        Dictionary<string, object> bound = cmdlet.MyInvocation.BoundParameters;
        _preferences = CallTree.TakesPreferences(block, bound) ? null : BoundPreferences.From(bound, block.Module?.SessionState ?? cmdlet.SessionState);
        _statusBefore = LastStatus.Read(cmdlet.SessionState);
        _pipeline = new SteppedPipeline(cmdlet, block, arguments, dotSource, hasInput);
    }

    /// <summary>Takes one step. What the block throws leaves unchanged.</summary>
    public void Run(BlockStep step, PSObject? input)
    {
        // An upstream try may have swallowed our error and go on feeding; the pipeline is dead then.
        _failure?.Throw();

        long before = Stopwatch.GetTimestamp();
        try
        {
            _preferences?.Apply();
            _pipeline.Run(step, input);
            _ended = step == BlockStep.End;
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            if (failure is PipelineStoppedException && !_cmdlet.Stopping)
            {
                // Downstream had enough, which is no failure of ours; $? would say it was.
                _cmdlet.InvokeCommand.HasErrors = false;
            }

            if (step != BlockStep.Process)
            {
                KeepIdentity(failure);
            }

            throw;
        }
        finally
        {
            _preferences?.Restore();
            _insideTicks += Stopwatch.GetTimestamp() - before;
        }
    }

    /// <summary>How the block ended. To be asked right after its last step, for it looks at <c>$?</c>.</summary>
    /// <param name="stopping">Whether the cmdlet is being stopped from outside.</param>
    public BlockEnd Finish(bool stopping)
    {
        if (_failure is not null)
        {
            Outcome outcome = BlockOutcome.Of(_failure.SourceException, stopping, out string? error);
            return new BlockEnd(outcome, error, _insideTicks);
        }

        if (!_ended)
        {
            // Only Dispose ran: upstream died, or the pipeline was stopped, while the block waited for input.
            return new BlockEnd(stopping ? Outcome.Cancelled : Outcome.Stopped, null, _insideTicks);
        }

        return _statusBefore.Compare(_cmdlet.SessionState, out string? type)
            ? new BlockEnd(Outcome.Ok, null, _insideTicks)
            : new BlockEnd(Outcome.Failed, type, _insideTicks);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pipeline.Dispose();
        if (_marked is not null)
        {
            // Left set, it would turn the error of one statement into the end of the whole script.
            _marked.WasThrownFromThrowStatement = false;
            _marked = null;
        }
    }

    // The engine wraps what a cmdlet throws and appends the cmdlet's class to the error's id, unless it takes it for a
    // throw statement's. In process with input piped in, such an error could be swallowed by an upstream try.
    private void KeepIdentity(Exception failure)
    {
        if (failure is RuntimeException { WasThrownFromThrowStatement: false } error
            && error is not (CmdletInvocationException or ActionPreferenceStopException or PipelineStoppedException))
        {
            error.WasThrownFromThrowStatement = true;
            _marked = error;
        }
    }
}
