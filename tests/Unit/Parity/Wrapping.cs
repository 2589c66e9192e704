using System;
using System.Text.RegularExpressions;

namespace UsageStats.Tests.Parity;

/// <summary>
/// One way to call the blocks of a parity script: bare, or through a wrapping command. A script marks each call:
/// <c>&lt;&lt;&amp;&gt;&gt;</c> and <c>&lt;&lt;.&gt;&gt;</c> are the two operators, <c>&lt;&lt;a|b&gt;&gt;</c> is the text a for bare and b for wrapped calls.
/// Every form of a mark is padded to one width, so positions in the text agree between runs to the column.
/// </summary>
/// <param name="Command">The wrapping command's name; null for the bare operators.</param>
public sealed record Wrapping(string? Command)
{
    private static readonly Regex Mark = new(@"<<(?<form>&|\.|[^<>|]*\|[^<>|]*)>>", RegexOptions.CultureInvariant);

    private const string Wrapper = "Measure-TrackedCommand";

    /// <summary>The operators themselves.</summary>
    public static Wrapping Bare { get; } = new((string?)null);

    /// <summary>The command that these tests are about.</summary>
    public static Wrapping Tracked { get; } = new(Wrapper);

    /// <summary>The script text with this form of call.</summary>
    public string Render(string script) => Mark.Replace(script, mark => Forms(mark).Chosen);

    /// <summary>What a run in this form reported, with every call as it looks in the bare form.</summary>
    public string Neutralise(string script, string report)
    {
        foreach (Match mark in Mark.Matches(script))
        {
            (string bare, string chosen) = Forms(mark);
            if (chosen.Trim().Length > 0)
            {
                report = NeutraliseCut(report.Replace(chosen, bare, StringComparison.Ordinal), bare, chosen);
            }
        }

        return report;
    }

    /// <summary>The engine shows long lines cut at either side, perhaps in the middle of the call.</summary>
    private static string NeutraliseCut(string report, string bare, string chosen)
    {
        // What is cut to nothing but padding says nothing about where it was cut from.
        for (int kept = chosen.Length - 1; kept > chosen.Length - chosen.TrimEnd().Length; kept--)
        {
            report = report
                .Replace("+ … " + chosen[^kept..] + " ", "+ … " + bare[^kept..] + " ", StringComparison.Ordinal)
                .Replace(" " + chosen[..kept] + " …\n", " " + bare[..kept] + " …\n", StringComparison.Ordinal);
        }

        return report;
    }

    private (string Bare, string Chosen) Forms(Match mark)
    {
        (string bare, string wrapped) = mark.Groups["form"].Value switch
        {
            "&" => ("&", Wrapper),
            "." => (".", Wrapper + " -NoNewScope"),
            string pair => (pair[..pair.IndexOf('|')], pair[(pair.IndexOf('|') + 1)..]),
        };
        int width = Math.Max(bare.Length, wrapped.Length);
        string chosen = Command is null ? bare : wrapped.Replace(Wrapper, Command, StringComparison.Ordinal);
        return (bare.PadRight(width), chosen.PadRight(width));
    }
}
