using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Reflection;
using System.Threading.Tasks;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>
/// Awaits the tasks that a block writes and writes their results in their place, in order. It stands behind the block in the
/// wrapper's own pipeline and is no command of the module.
/// </summary>
[Cmdlet(VerbsCommunications.Receive, "Task")]
internal sealed class ReceiveTaskCommand : PSCmdlet
{
    private readonly Queue<PSObject?> _waiting = new();

    /// <summary>What the block wrote: a task, or anything else, which goes through.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>What the wrapper is told.</summary>
    [Parameter(Mandatory = true)]
    public AwaitedTasks Tasks { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _waiting.Enqueue(InputObject);
        Write(Tasks.Each);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Write(wait: true);

    // Up to the first task that is still running: what comes later must not overtake it.
    private void Write(bool wait)
    {
        while (_waiting.Count > 0 && (wait || _waiting.Peek()?.BaseObject is not Task { IsCompleted: false }))
        {
            PSObject? next = _waiting.Dequeue();
            if (next?.BaseObject is Task task)
            {
                Await(task);
            }
            else
            {
                WriteObject(next);
            }
        }
    }

    private void Await(Task task)
    {
        try
        {
            task.Wait(Tasks.Stop);
        }
        catch (OperationCanceledException) when (Tasks.Stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (AggregateException failures)
        {
            Exception failure = failures.InnerException!;
            Tasks.Failure = ErrorTypeName.Of(failure);
            WriteError(new ErrorRecord(failure, "TaskFailed", ErrorCategory.OperationStopped, null));
            return;
        }

        if (ResultOf(task) is PropertyInfo result)
        {
            WriteObject(result.GetValue(task), enumerateCollection: true);
        }
    }

    // A task without a result is, within .NET, often one with a result of a type that nobody may see.
    private static PropertyInfo? ResultOf(Task task) =>
        task.GetType().GetProperty(nameof(Task<object>.Result)) is { PropertyType.IsVisible: true } result ? result : null;
}
