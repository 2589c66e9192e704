using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Storage;

namespace UsageStats.Statistics;

/// <summary>Shows every event of some files to folds, several files at a time.</summary>
internal static class LogScanner
{
    // Below this a second thread costs more than it saves: a million lines of 150 bytes take 0.1 s.
    private const long BytesForAnotherWorker = 4 * 1024 * 1024;

    // More hardly helps, and a question about the past should leave the machine to the present.
    private const int MostWorkers = 4;

    private const int LinesBetweenLooks = 4096;

    /// <summary>Reads the files. Never throws for what they hold or for one that cannot be read.</summary>
    /// <param name="files">What to read.</param>
    /// <param name="create">Makes a fold. Called once for each worker.</param>
    /// <param name="stop">Ends the scan.</param>
    /// <param name="progress">Told now and then, on any thread, how many bytes have been read since it was last told.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static ScanResult<TFold> Scan<TFold>(IReadOnlyList<LogFile> files, Func<TFold> create, CancellationToken stop, Action<long>? progress = null)
        where TFold : EventFold
    {
        FileQueue queue = new(files);
        List<Worker<TFold>> workers = [];
        for (int i = WorkersFor(files); i > 0; i--)
        {
            workers.Add(new Worker<TFold>(queue, create(), progress, stop));
        }

        Task[] others = [.. workers.Skip(1).Select(worker => Task.Run(worker.Run, CancellationToken.None))];
        try
        {
            workers[0].Run();
        }
        finally
        {
            // A worker that was stopped returns; it throws nothing of its own.
            Task.WaitAll(others, CancellationToken.None);
        }

        stop.ThrowIfCancellationRequested();
        return new ScanResult<TFold>(
            [.. workers.Select(worker => worker.Fold)],
            workers.Sum(worker => worker.Events),
            workers.Sum(worker => worker.DamagedLines),
            [.. workers.SelectMany(worker => worker.UnreadableFiles).OrderBy(path => path, StringComparer.Ordinal)]);
    }

    private static int WorkersFor(IReadOnlyList<LogFile> files)
    {
        long paying = 1 + (files.Sum(file => file.Length - file.From) / BytesForAnotherWorker);
        return (int)Math.Min(Math.Min(paying, Math.Max(files.Count, 1)), Math.Min(MostWorkers, Environment.ProcessorCount));
    }

    private sealed class FileQueue(IReadOnlyList<LogFile> files)
    {
        private int _taken = -1;

        public LogFile? Take()
        {
            int index = Interlocked.Increment(ref _taken);
            return index < files.Count ? files[index] : null;
        }
    }

    private sealed class Worker<TFold>(FileQueue queue, TFold fold, Action<long>? progress, CancellationToken stop)
        where TFold : EventFold
    {
        private readonly LineScanner _scanner = new();

        public TFold Fold => fold;

        public long Events { get; private set; }

        public long DamagedLines { get; private set; }

        public List<string> UnreadableFiles { get; } = [];

        public void Run()
        {
            while (!stop.IsCancellationRequested && queue.Take() is LogFile file)
            {
                try
                {
                    Read(file);
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    UnreadableFiles.Add(file.Path);
                }
            }
        }

        [MethodImpl(Jit.Hot)]
        private void Read(LogFile file)
        {
            using SegmentLines lines = new(file.Path, file.From);
            int untilLook = LinesBetweenLooks;
            long told = lines.NextOffset;
            while (lines.MoveNext() && lines.CurrentOffset < file.Until)
            {
                Take(lines.Current);
                if (--untilLook == 0)
                {
                    if (stop.IsCancellationRequested)
                    {
                        return;
                    }

                    untilLook = LinesBetweenLooks;
                    progress?.Invoke(lines.NextOffset - told);
                    told = lines.NextOffset;
                }
            }

            progress?.Invoke(lines.NextOffset - told);
            if (file.TailCounts && lines.NextOffset < file.Until && lines.MoveToTail())
            {
                Take(lines.Current);
            }
        }

        [MethodImpl(Jit.Hot)]
        private void Take(ReadOnlySpan<byte> line)
        {
            if (_scanner.TryRead(line, out ScannedEvent next))
            {
                Events++;
                fold.Add(in next);
            }
            else
            {
                DamagedLines++;
            }
        }
    }
}
