using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace UsageStats.Tests.Parity;

/// <summary>One script of the corpus.</summary>
public sealed record ParityScript
{
    /// <summary>A name that no other script has.</summary>
    public required string Name { get; init; }

    /// <summary>The script's text, its calls marked as <see cref="Wrapping"/> says.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// What the log must hold after a wrapped run, one entry per wrapped call in the order of their ends: an outcome, or an
    /// outcome and its error type as in <c>error(System.IO.IOException)</c>. The outcome <c>any</c> accepts every one; a lone
    /// <c>*</c> accepts every log. Where the bench says so, a command's name and a colon stand before each.
    /// </summary>
    public required IReadOnlyList<string> Records { get; init; }

    /// <summary>It uses commands that only a whole PowerShell has, such as Select-Object -First or Get-Content.</summary>
    public bool NeedsUtility { get; init; }

    /// <summary>It uses <c>sh</c>.</summary>
    public bool NeedsUnix { get; init; }

    /// <summary>The language mode of its session. Default FullLanguage.</summary>
    public PSLanguageMode LanguageMode { get; init; } = PSLanguageMode.FullLanguage;

    /// <summary>Stop the run, as Ctrl+C does, when it writes or notes an object with this text; null to let it end.</summary>
    public string? StopAt { get; init; }

    /// <summary>Whether these entries, in the form of <see cref="ParityOutcome.Records"/>, are what the log must hold.</summary>
    public bool Accepts(IReadOnlyList<string> recorded) => Records is ["*"]
        || (Records.Count == recorded.Count && Records.Zip(recorded).All(pair => Accepts(pair.First, pair.Second)));

    private static bool Accepts(string expected, string recorded) =>
        expected == recorded || expected == recorded.Split('(')[0]
        || (expected.EndsWith("any", StringComparison.Ordinal) && recorded.StartsWith(expected[..^3], StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
