using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>The block called as a whole at the end, with its input collected. For constrained language.</summary>
/// <remarks>
/// There a block of ours may not call the user's, as it has another language mode. The engine's own call keeps each
/// block in its mode; the arguments are indexed, never pasted as text, so data stays data.
/// </remarks>
internal sealed class InvokedPipeline : IBlockPipeline
{
    private readonly PSCmdlet _cmdlet;
    private readonly ScriptBlock _block;
    private readonly object?[]? _arguments;
    private readonly bool _dotSource;
    private readonly bool _hasInput;
    private readonly List<object?> _input = [];

    public InvokedPipeline(PSCmdlet cmdlet, ScriptBlock block, object?[]? arguments, bool dotSource, bool hasInput)
    {
        _cmdlet = cmdlet;
        _block = block;
        _arguments = arguments;
        _dotSource = dotSource;
        _hasInput = hasInput;
    }

    /// <inheritdoc/>
    public void Run(BlockStep step, PSObject? input)
    {
        if (step == BlockStep.Process)
        {
            _input.Add(input);
        }
        else if (step == BlockStep.End)
        {
            Invoke();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held.
    }

    private void Invoke()
    {
        string call = (_dotSource ? "." : "&") + " $args[0]";
        bool withArguments = _arguments is { Length: > 0 };
        if (withArguments)
        {
            call = "$a = $args[1]; " + call + " @a";
        }

        if (_hasInput)
        {
            call = withArguments ? call.Replace("; ", "; $args[2] | ") : "$args[2] | " + call;
        }

        _cmdlet.InvokeCommand.InvokeScript(call, useNewScope: false, PipelineResultTypes.Output | PipelineResultTypes.Error, null, _block, _arguments, _input);
    }
}
