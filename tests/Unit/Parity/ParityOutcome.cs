using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Tests.Parity;

/// <summary>What one run of a parity script gave.</summary>
/// <param name="Report">Everything it did, one line per part, with the calls as they look in the bare form.</param>
/// <param name="Records">The outcomes in the log, as <see cref="ParityScript.Records"/> writes them.</param>
public sealed record ParityOutcome(string Report, IReadOnlyList<string> Records)
{
    /// <summary>The lines that stand in one report only, marked &lt; for this and &gt; for the other; empty when they are equal.</summary>
    public string DifferenceFrom(ParityOutcome other)
    {
        if (Report == other.Report)
        {
            return string.Empty;
        }

        string[] mine = Report.Split('\n');
        string[] theirs = other.Report.Split('\n');
        int head = mine.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        int tail = mine.Skip(head).Reverse().Zip(theirs.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('\n', [
            .. mine[head..^tail].Select(line => "< " + line),
            .. theirs[head..^tail].Select(line => "> " + line),
        ]);
    }
}
