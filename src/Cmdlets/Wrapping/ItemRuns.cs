using System.Collections.Generic;
using System.Diagnostics;
using System.Management.Automation;
using UsageStats.Recording;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Runs the block for each item of many, and records each as a run of its own.</summary>
internal sealed class ItemRuns
{
    // Items of an expression are there already, so they can be counted before the first one runs. One that makes them
    // while it is asked, or has no end, is not waited for.
    private const int MostWaiting = 100_000;
    private static readonly long Patience = Stopwatch.Frequency;

    private readonly PSCmdlet _cmdlet;
    private readonly TrackedBlock _block;
    private readonly RunRecords _records;
    private readonly ItemProgress? _progress;
    private readonly bool _tells;
    private Queue<PSObject?>? _waiting;
    private long _firstCame;
    private long? _total;

    /// <param name="cmdlet">The wrapper.</param>
    /// <param name="block">The block, begun or not.</param>
    /// <param name="records">Records the runs.</param>
    /// <param name="progress">Shows how far it has got; null for nothing.</param>
    /// <param name="tells">Whether -Verbose is bound on the wrapper.</param>
    public ItemRuns(PSCmdlet cmdlet, TrackedBlock block, RunRecords records, ItemProgress? progress, bool tells)
    {
        _cmdlet = cmdlet;
        _block = block;
        _records = records;
        _progress = progress;
        _tells = tells;

        // An expression before the pipe counts as no command, so the wrapper is the first.
        _waiting = progress is not null && cmdlet.MyInvocation is { ExpectingInput: true, PipelinePosition: 1 } ? new Queue<PSObject?>() : null;
    }

    /// <summary>What the runs so far add up to.</summary>
    public ItemTally Tally { get; } = new();

    /// <summary>Takes an item. What the block throws leaves unchanged.</summary>
    public void Take(PSObject? item)
    {
        if (_waiting is null)
        {
            Run(item);
            return;
        }

        _firstCame = _waiting.Count == 0 ? Stopwatch.GetTimestamp() : _firstCame;
        _waiting.Enqueue(item);
        if (_waiting.Count == MostWaiting || Stopwatch.GetTimestamp() - _firstCame > Patience)
        {
            RunWaiting();
        }
    }

    /// <summary>No more items come.</summary>
    public void Finish()
    {
        _total = _waiting?.Count;
        RunWaiting();
        Show(_progress?.Finish());
    }

    private void RunWaiting()
    {
        if (_waiting is Queue<PSObject?> waiting)
        {
            _waiting = null;
            while (waiting.Count > 0)
            {
                Run(waiting.Dequeue());
            }
        }
    }

    private void Run(PSObject? item)
    {
        if (_block.HasFailed)
        {
            // An upstream try has swallowed the failure and goes on feeding. This throws it again.
            _block.Run(BlockStep.Process, item);
        }

        RunStart start = _records.Begin();
        _block.BeginItem();
        try
        {
            _block.Run(BlockStep.Process, item);
        }
        catch
        {
            Conclude(start);
            throw;
        }

        BlockEnd end = Conclude(start);
        if (_tells)
        {
            _cmdlet.WriteVerbose(_records.Describe(end));
        }

        Show(_progress?.Advance(Tally.Calls, _total));
    }

    private BlockEnd Conclude(in RunStart start)
    {
        BlockEnd end = _block.FinishItem(_cmdlet.Stopping);
        _records.Complete(start, end);
        Tally.Add(end);
        return end;
    }

    private void Show(ProgressRecord? record)
    {
        if (record is not null)
        {
            _cmdlet.WriteProgress(record);
        }
    }
}
