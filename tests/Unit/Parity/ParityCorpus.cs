using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace UsageStats.Tests.Parity;

/// <summary>
/// Reads the corpus: files of scripts, each under a head line of the form
/// <c>#: name -> outcomes [; needs utility] [; needs unix] [; language constrained] [; stop at text]</c>.
/// Outcomes are separated by commas; <c>ok*3</c> stands for three, <c>none</c> for no event at all.
/// <see cref="ParityScript.Records"/> says what else may stand there.
/// </summary>
public static class ParityCorpus
{
    private const string Head = "#: ";

    /// <summary>All scripts of a folder's <c>.ps1</c> files, file by file.</summary>
    /// <exception cref="FormatException">A head line cannot be understood; the message quotes it.</exception>
    public static IReadOnlyList<ParityScript> Load(string folder) =>
        [.. Directory.GetFiles(folder, "*.ps1").Order(StringComparer.Ordinal).SelectMany(file => Parse(File.ReadAllLines(file)))];

    private static IEnumerable<ParityScript> Parse(string[] lines)
    {
        for (int start = Array.FindIndex(lines, IsHead); start >= 0;)
        {
            int next = Array.FindIndex(lines, start + 1, IsHead);
            yield return Read(lines[start], lines[(start + 1)..(next < 0 ? lines.Length : next)]);
            start = next;
        }
    }

    private static bool IsHead(string line) => line.StartsWith(Head, StringComparison.Ordinal);

    private static ParityScript Read(string head, string[] body)
    {
        string[] parts = head[Head.Length..].Split(';', StringSplitOptions.TrimEntries);
        string[] title = parts[0].Split(" -> ", StringSplitOptions.TrimEntries);
        ParityScript script = new()
        {
            Name = title[0],
            Text = string.Join('\n', body).Trim() + "\n",
            Records = title.Length == 2 ? Records(title[1]) : throw Bad(head),
        };
        return parts[1..].Aggregate(script, (made, option) => option.Split(' ', 2) switch
        {
            ["needs", "utility"] => made with { NeedsUtility = true },
            ["needs", "unix"] => made with { NeedsUnix = true },
            ["language", "constrained"] => made with { LanguageMode = PSLanguageMode.ConstrainedLanguage },
            ["stop", string at] when at.StartsWith("at ", StringComparison.Ordinal) => made with { StopAt = at[3..] },
            _ => throw Bad(head),
        });
    }

    private static string[] Records(string outcomes) =>
        outcomes == "none" ? [] : [.. outcomes.Split(',', StringSplitOptions.TrimEntries).SelectMany(Repeat)];

    private static IEnumerable<string> Repeat(string outcome) =>
        outcome.Split('*') is [{ Length: > 0 } single, string times]
            ? Enumerable.Repeat(single, int.Parse(times, CultureInfo.InvariantCulture))
            : [outcome];

    private static FormatException Bad(string head) => new("This head line of the parity corpus cannot be understood: " + head);
}
