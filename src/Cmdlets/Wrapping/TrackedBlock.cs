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
    private readonly AwaitedTasks? _tasks;
    private LastStatus _statusBefore;
    private ExceptionDispatchInfo? _failure;
    private RuntimeException? _marked;
    private bool _ended;
    private long _insideTicks;

    public TrackedBlock(PSCmdlet cmdlet, ScriptBlock block, object?[]? arguments, bool dotSource, bool hasInput, AwaitedTasks? tasks)
    {
        _cmdlet = cmdlet;
        _tasks = tasks;
        Dictionary<string, object> bound = cmdlet.MyInvocation.BoundParameters;
        _preferences = CallTree.TakesPreferences(block, bound) ? null : BoundPreferences.From(bound, block.Module?.SessionState ?? cmdlet.SessionState);
        _statusBefore = LastStatus.Read(cmdlet.SessionState);
        _pipeline = new SteppedPipeline(cmdlet, block, arguments, dotSource, hasInput, tasks);
    }

    /// <summary>Whether a step has failed, so that the block can take no more.</summary>
    public bool HasFailed => _failure is not null;

    /// <summary>Takes one step. What the block throws leaves unchanged.</summary>
    public void Run(BlockStep step, PSObject? input)
    {
        // An upstream try may have swallowed our error and go on feeding; the pipeline is dead then.
        _failure?.Throw();

        bool failedBefore = _cmdlet.InvokeCommand.HasErrors;
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
                // Downstream had enough, which is no failure of ours; $? would say it was. An earlier one stays.
                _cmdlet.InvokeCommand.HasErrors = failedBefore;
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

        return Judge();
    }

    /// <summary>From here on counts what the next step does: an item of many.</summary>
    public void BeginItem()
    {
        _statusBefore = LastStatus.Read(_cmdlet.SessionState);
        _insideTicks = 0;
    }

    /// <summary>How the step since <see cref="BeginItem"/> ended. To be asked right after it.</summary>
    /// <param name="stopping">Whether the cmdlet is being stopped from outside.</param>
    public BlockEnd FinishItem(bool stopping) => HasFailed ? Finish(stopping) : Judge();

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _pipeline.Dispose();
        }
        finally
        {
            if (_marked is not null)
            {
                // Left set, it would turn the error of one statement into the end of the whole script.
                _marked.WasThrownFromThrowStatement = false;
                _marked = null;
            }
        }
    }

    private BlockEnd Judge()
    {
        string? type = _tasks?.Failure;
        if (type is null && _statusBefore.Compare(_cmdlet.SessionState, out type))
        {
            return new BlockEnd(Outcome.Ok, null, _insideTicks);
        }

        if (_tasks is not null)
        {
            _tasks.Failure = null;
        }

        return new BlockEnd(Outcome.Failed, type, _insideTicks);
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
