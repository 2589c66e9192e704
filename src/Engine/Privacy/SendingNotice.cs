using System.Collections.Generic;
using System.Linq;
using UsageStats.Sending;

namespace UsageStats.Privacy;

/// <summary>What turning on sending tells: what leaves, where it goes, and how to see and to stop it.</summary>
internal static class SendingNotice
{
    /// <summary>The notice, line by line.</summary>
    /// <param name="sinks">Where it goes.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<SinkOutlook> sinks)
    {
        yield return "UsageStats may send what is recorded from now on. What was recorded before stays here.";
        yield return "  What:  names of the commands, events and properties that you declared, and a keyed hash of other commands'";
        yield return "         names; when they ran, how long and how they ended, the type of an error; a random id and the session,";
        yield return "         the version of PowerShell and the kind of system.";
        yield return "  Never: arguments, output, error messages, paths, your name or this machine's.";
        foreach (string line in sinks.Count == 0
            ? ["  Where: nowhere yet; no sink is registered. Register-UsageSink names one."]
            : sinks.Select((sink, index) => $"  {(index == 0 ? "Where:" : "      ")} {sink.Endpoint} (sink '{sink.Name}')"))
        {
            yield return line;
        }

        yield return "  Send-UsageStat -Preview shows the exact bytes. Set-UsageConfiguration -Mode Local stops it.";
    }
}
