using System;
using System.Diagnostics;
using UsageStats.Events;
using UsageStats.Recording;

namespace UsageStats;

/// <summary>A run that <see cref="UsageRecorder.Start"/> has begun. Complete it once, on any thread; one that never is leaves no event.</summary>
public readonly struct UsageRun
{
    private readonly Recorder? _recorder;
    private readonly string _source;
    private readonly string _name;
    private readonly RunStart _start;

    internal UsageRun(Recorder recorder, string source, string name, in RunStart start)
    {
        _recorder = recorder;
        _source = source;
        _name = name;
        _start = start;
    }

    /// <summary>Records the run. Its elapsed time ends with this call.</summary>
    /// <param name="outcome">How it ended. Default <see cref="Outcome.Ok"/>.</param>
    /// <param name="properties">At most 32, texts of at most 200 characters; what looks personal is dropped and counted. Null for none.</param>
    public void Complete(Outcome outcome = Outcome.Ok, UsageProperty[]? properties = null) => Record(outcome, null, properties);

    /// <summary>Records a run that an exception ended: as <see cref="Outcome.Cancelled"/> for an <see cref="OperationCanceledException"/>, else as <see cref="Outcome.Error"/>.</summary>
    /// <param name="failure">Its type's name is recorded; never its message.</param>
    /// <param name="properties">As for <see cref="Complete(Outcome, UsageProperty[])"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is null.</exception>
    public void Complete(Exception failure, UsageProperty[]? properties = null)
    {
        if (failure is null)
        {
            throw new ArgumentNullException(nameof(failure));
        }

        bool cancelled = failure is OperationCanceledException;
        Record(cancelled ? Outcome.Cancelled : Outcome.Error, cancelled ? null : NameOf(failure.GetType()), properties);
    }

    private void Record(Outcome outcome, string? error, UsageProperty[]? properties) => _recorder?.Complete(
        _source,
        _start,
        new RunEnd
        {
            Name = _name,
            Outcome = outcome,
            Error = error,
            InsideTicks = Stopwatch.GetTimestamp() - _start.Timestamp,
            Properties = properties,
        });

    private static string NameOf(Type type) => type.Namespace is null ? type.Name : type.Namespace + "." + type.Name;
}
