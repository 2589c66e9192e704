using System;
using System.Collections;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Recording;
using UsageStats.Sources;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets;

/// <summary>Runs a script block as <c>&amp;</c> would, and records that it ran, how long it took and how it ended.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "TrackedCommand", DefaultParameterSetName = DerivedSet)]
[OutputType(typeof(object))]
public sealed class MeasureTrackedCommandCommand : UsageCmdlet, IDisposable
{
    private const string DerivedSet = "Derived";
    private const string NamedSet = "Named";

    private ScriptBlock? _scriptBlock;
    private RunStart _start;
    private TrackedBlock? _block;
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

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Introduce();
        ShowNotice();
        _start = Engine.Recorder.Begin(Source, Folder);
        _hasInput = MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));
        _block = new TrackedBlock(this, ScriptBlock, ArgumentList, NoNewScope, _hasInput);
        Run(BlockStep.Begin, null);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (_hasInput)
        {
            Run(BlockStep.Process, InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Run(BlockStep.End, null);
        Record();
        Tell();
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
        if (_recorded)
        {
            return;
        }

        _recorded = true;
        string name = Name ?? BlockName.Of(ScriptBlock);
        BlockEnd end = _block!.Finish(Stopping);
        Engine.Recorder.Complete(
            Source,
            _start,
            new RunEnd
            {
                Name = name,
                Outcome = end.Outcome,
                Error = end.Error,
                InsideTicks = end.InsideTicks,
                Folder = Folder,
                Properties = RunProperties.From(Property),
            });

        // Only where -Verbose is bound here: the caller's preference is about the caller's commands.
        if (MyInvocation.BoundParameters.TryGetValue("Verbose", out object? bound) && bound is SwitchParameter { IsPresent: true })
        {
            string error = end.Error is null ? string.Empty : " (" + end.Error + ")";
            _told = $"{name}: {end.Outcome}{error} in {ReadableText.Duration(Monotonic.ToTimeSpan(end.InsideTicks))}";
        }
    }
}
