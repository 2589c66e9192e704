using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets.Reading;

/// <summary>Shows how reading a large log gets on. Readers report from their threads; only the command's own thread writes.</summary>
internal sealed class ScanProgress
{
    // What is over sooner needs no bar.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    private readonly string _activity;
    private readonly long _bytes;
    private long _read;

    /// <param name="activity">What is being done.</param>
    /// <param name="files">What is read.</param>
    public ScanProgress(string activity, IReadOnlyList<LogFile> files)
    {
        _activity = activity;
        _bytes = Math.Max(1, files.Sum(file => Math.Max(0, file.Length - file.From)));
    }

    /// <summary>Takes the bytes read since the last report.</summary>
    public void Report(long bytes) => Interlocked.Add(ref _read, bytes);

    /// <summary>Runs the work on another thread and writes twice a second how far it is. What the work throws comes out as it is.</summary>
    public T Show<T>(Func<T> work, Action<ProgressRecord> write)
    {
        Task<T> working = Task.Run(work);
        bool shown = false;
        while (!((IAsyncResult)working).AsyncWaitHandle.WaitOne(Step))
        {
            shown = true;
            write(Record());
        }

        if (shown)
        {
            write(new ProgressRecord(0, _activity, "Done") { RecordType = ProgressRecordType.Completed });
        }

        return working.GetAwaiter().GetResult();
    }

    private ProgressRecord Record()
    {
        long read = Math.Min(Interlocked.Read(ref _read), _bytes);
        return new ProgressRecord(0, _activity, $"{ReadableText.Size(read)} of {ReadableText.Size(_bytes)} read")
        {
            PercentComplete = (int)(read * 100 / _bytes),
        };
    }
}
