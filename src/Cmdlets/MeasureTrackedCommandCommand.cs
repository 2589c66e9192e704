using System;
using System.Collections;
using System.Diagnostics;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Recording;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Runs a script block as <c>&amp;</c> would, and records that it ran, how long it took and how it ended.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "TrackedCommand", DefaultParameterSetName = DerivedSet)]
[OutputType(typeof(object))]
public sealed class MeasureTrackedCommandCommand : UsageCmdlet, IDisposable
{
    private const string DerivedSet = "Derived";
    private const string NamedSet = "Named";

    private ScriptBlock? _scriptBlock;
    private RunRecords? _records;
    private RunStart _start;
    private TrackedBlock? _block;
    private ItemRuns? _items;
    private bool _hasInput;
    private bool _recorded;
    private string? _told;

    /// <summary>The name to record. Default: the block's first command with a constant name, else <c>(script)</c>.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = NamedSet)]
    [NotAScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The block to run. It may have begin, process and end blocks, and parameters.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = DerivedSet)]
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = NamedSet)]
    [ValidateNotNull]
    public ScriptBlock ScriptBlock
    {
        get => _scriptBlock!;

        // With two blocks the engine binds this position twice and would forget the first.
        set => _scriptBlock = _scriptBlock is null ? value : throw new PSArgumentException("Two script blocks were given. Pass one block, or a name and a block.");
    }

    /// <summary>What the block gets as <c>$_</c> and <c>$input</c>. Usually piped in.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>What the block gets as its arguments, by position.</summary>
    [Parameter]
    [Alias("Args")]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? ArgumentList { get; set; }

    /// <summary>Runs the block in the caller's scope, as <c>.</c> does.</summary>
    [Parameter]
    public SwitchParameter NoNewScope { get; set; }

    /// <summary>Properties to record with the run: names to scalars, at most 32.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Property { get; set; }

    /// <summary>Who the run belongs to. Default: <c>default</c>, the user.</summary>
    [Parameter]
    [SourceName]
    [ArgumentCompleter(typeof(RecordedSourceCompleter))]
    public string Source { get; set; } = SourceName.Default;

    /// <summary>Records the start too, so that a run that never comes back is known of: it counts as unfinished once its session is over.</summary>
    [Parameter]
    public SwitchParameter RecordStart { get; set; }

    /// <summary>Awaits the tasks that the block writes and writes their results in their place. The run ends with the last one.</summary>
    [Parameter]
    public SwitchParameter AwaitTask { get; set; }

    /// <summary>Records a run for each object that is piped in. A plain block runs once for each, as in ForEach-Object.</summary>
    [Parameter]
    public SwitchParameter PerItem { get; set; }

    /// <summary>With -PerItem: shows progress under this heading, with items a second and the time that is left.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Activity { get; set; }

    /// <summary>With -PerItem: writes one line at the end, as Write-Host does: calls, success rate, average and slowest.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    private bool IsVerboseBound => MyInvocation.BoundParameters.TryGetValue("Verbose", out object? bound) && bound is SwitchParameter { IsPresent: true };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Introduce();
        ShowNotice();
        if (!PerItem && (Summary || Activity is not null))
        {
            ThrowTerminatingError(UsageErrors.NeedsPerItem(Summary ? nameof(Summary) : nameof(Activity)));
        }

        _records = new RunRecords(Engine.Recorder, () => Folder, Source, () => Name ?? BlockName.Of(ScriptBlock), Property, RecordStart);
        _hasInput = MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));
        if (PerItem && _hasInput)
        {
            _block = NewBlock(ItemBlock.Of(ScriptBlock));
            _items = new ItemRuns(this, _block, _records, Progress(), IsVerboseBound);
        }
        else
        {
            _start = _records.Begin();
            _block = NewBlock(ScriptBlock);
        }

        Run(BlockStep.Begin, null);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (_items is not null)
        {
            _items.Take(InputObject);
        }
        else if (_hasInput)
        {
            Run(BlockStep.Process, InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _items?.Finish();
        Run(BlockStep.End, null);
        Record();
        Tell();
        if (Summary && _items is not null)
        {
            WriteInformation(_items.Tally.Summarize(Name ?? BlockName.Of(ScriptBlock)), ["PSHOST"]);
        }
    }

    /// <summary>Runs when nothing else does: when upstream fails while the block waits for input.</summary>
    public void Dispose()
    {
        if (_block is null)
        {
            return;
        }

        try
        {
            _block.Dispose();
        }
        finally
        {
            Record();
        }
    }

    private void Run(BlockStep step, PSObject? input)
    {
        try
        {
            _block!.Run(step, input);
        }
        catch
        {
            Record();
            if (!Stopping)
            {
                Tell();
            }

            throw;
        }
    }

    private void Tell()
    {
        if (_told is not null)
        {
            WriteVerbose(_told);
        }
    }

    private void Record()
    {
        // Of many items each is recorded as it ends.
        if (_recorded || _items is not null)
        {
            return;
        }

        _recorded = true;
        BlockEnd end = _block!.Finish(Stopping);
        _records!.Complete(_start, end);

        // Only where -Verbose is bound here: the caller's preference is about the caller's commands.
        if (IsVerboseBound)
        {
            _told = _records.Describe(end);
        }
    }

    private TrackedBlock NewBlock(ScriptBlock block) =>
        new(this, block, ArgumentList, NoNewScope, _hasInput, AwaitTask ? new AwaitedTasks(PerItem, StopToken) : null);

    private ItemProgress? Progress()
    {
        MyInvocation.BoundParameters.TryGetValue("ProgressAction", out object? preference);
        if (Activity is null || !ItemProgress.IsSeen(Engine.SessionContext.Shell!.Interactive, preference ?? SessionState.PSVariable.GetValue("ProgressPreference")))
        {
            return null;
        }

        Stopwatch elapsed = Stopwatch.StartNew();
        return new ItemProgress(Activity, () => elapsed.Elapsed);
    }
}
