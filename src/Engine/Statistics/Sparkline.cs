using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UsageStats.Statistics;

/// <summary>Draws counts as a line of text, one character each, the highest bar for the largest.</summary>
public static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const string Digits = "123456789";
    private const int Utf8CodePage = 65001;
    private const int Utf16CodePage = 1200;

    /// <summary>Draws for the terminal of this process: with blocks where it can show them; with digits where its output is redirected, is not Unicode, or NO_COLOR asks for plain text.</summary>
    /// <param name="counts">The counts, the oldest first. Null or none gives an empty text.</param>
    public static string ForTerminal(IReadOnlyList<long>? counts) => Draw(counts ?? [], TerminalShowsBlocks());

    /// <summary>Draws.</summary>
    /// <param name="counts">The counts, the oldest first, none of them negative.</param>
    /// <param name="blocks">With block characters, and a space for zero; else with the digits 1 to 9, and a dot for zero.</param>
    public static string Draw(IReadOnlyList<long> counts, bool blocks)
    {
        string bars = blocks ? Blocks : Digits;
        long most = counts.DefaultIfEmpty(0).Max();
        char[] line = new char[counts.Count];
        for (int i = 0; i < line.Length; i++)
        {
            // The least count above zero still shows.
            line[i] = counts[i] == 0 ? (blocks ? ' ' : '.') : bars[(int)Math.Ceiling(counts[i] * (double)bars.Length / most) - 1];
        }

        return new string(line);
    }

    private static bool TerminalShowsBlocks()
    {
        try
        {
            return string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && !Console.IsOutputRedirected
                && Console.OutputEncoding.CodePage is Utf8CodePage or Utf16CodePage;
        }
        catch (IOException)
        {
            // A host without a console.
            return false;
        }
    }
}
