using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;

namespace UsageStats.Cmdlets.Sending;

/// <summary>Shows how a long send gets on. Senders report from their threads; only the command's own thread writes.</summary>
internal sealed class SendProgress
{
    private const string Activity = "Sending usage events";

    // What is over sooner needs no bar.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, long> _sent = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the events sent to a sink so far.</summary>
    public void Report(string sink, long events) => _sent[sink] = events;

    /// <summary>Waits for the end, and writes twice a second what has been reported.</summary>
    public void ShowUntilDone(Task sending, Action<ProgressRecord> write)
    {
        bool shown = false;
        while (!Task.WaitAll([sending], Step))
        {
            shown = true;
            write(new ProgressRecord(0, Activity, Status));
        }

        if (shown)
        {
            write(new ProgressRecord(0, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    // A progress record without a status is an error to the engine.
    private string Status => _sent.IsEmpty ? "Waiting for the first answer" : string.Join(", ", _sent.OrderBy(one => one.Key).Select(Line));

    private static string Line(KeyValuePair<string, long> one) => $"{one.Key}: {one.Value:N0}";
}
