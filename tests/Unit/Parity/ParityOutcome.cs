using System;
using System.Collections.Generic;

namespace UsageStats.Tests.Parity;

/// <summary>What one run of a parity script gave.</summary>
/// <param name="Report">Everything it did, one line per part, with the calls as they look in the bare form.</param>
/// <param name="Records">The outcomes in the log, as <see cref="ParityScript.Records"/> writes them.</param>
public sealed record ParityOutcome(string Report, IReadOnlyList<string> Records)
{
    /// <summary>
    /// The lines that stand in one report only, marked &lt; for this and &gt; for the other, in the order of the reports; empty
    /// when they are equal.
    /// </summary>
    public string DifferenceFrom(ParityOutcome other)
    {
        string[] mine = Report.Split('\n');
        string[] theirs = other.Report.Split('\n');
        int[,] common = CommonTails(mine, theirs);
        List<string> difference = [];
        int i = 0;
        int j = 0;
        while (i < mine.Length || j < theirs.Length)
        {
            if (i < mine.Length && j < theirs.Length && mine[i] == theirs[j])
            {
                i++;
                j++;
            }
            else if (j == theirs.Length || (i < mine.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                difference.Add("< " + mine[i++]);
            }
            else
            {
                difference.Add("> " + theirs[j++]);
            }
        }

        return string.Join('\n', difference);
    }

    /// <summary>How many lines two tails have in common at best, for every pair of starts.</summary>
    private static int[,] CommonTails(string[] mine, string[] theirs)
    {
        int[,] common = new int[mine.Length + 1, theirs.Length + 1];
        for (int i = mine.Length - 1; i >= 0; i--)
        {
            for (int j = theirs.Length - 1; j >= 0; j--)
            {
                common[i, j] = mine[i] == theirs[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
