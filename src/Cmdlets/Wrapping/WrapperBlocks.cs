using System.Management.Automation;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>The script that calls the user's block: one pipeline of one command, which a steppable pipeline needs.</summary>
/// <remarks>
/// A script block remembers the language mode of the thread that made it, and these live as long as the process. One
/// first made in constrained language would fail in every runspace, so ask for them in full language only.
/// Without arguments there is no splat: <c>@args</c> of nothing would bind a positional $null.
/// </remarks>
internal static class WrapperBlocks
{
    private static ScriptBlock? _call;
    private static ScriptBlock? _callWithArguments;
    private static ScriptBlock? _dot;
    private static ScriptBlock? _dotWithArguments;

    /// <summary>The one for this way of calling.</summary>
    public static ScriptBlock Get(bool dotSource, bool withArguments) => (dotSource, withArguments) switch
    {
        (false, false) => _call ??= ScriptBlock.Create("param($s) & $s"),
        (false, true) => _callWithArguments ??= ScriptBlock.Create("param($s, $a) & $s @a"),
        (true, false) => _dot ??= ScriptBlock.Create("param($s) . $s"),
        _ => _dotWithArguments ??= ScriptBlock.Create("param($s, $a) . $s @a"),
    };
}
