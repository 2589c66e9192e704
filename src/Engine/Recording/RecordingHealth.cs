using System;
using System.Threading;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>How recording fared in this process. Failures go here and never to the caller.</summary>
internal sealed class RecordingHealth
{
    private long _recorded;
    private long _shortened;
    private long _failed;
    private volatile Tuple<DateTimeOffset, string>? _lastFailure;

    /// <summary>Events in the log.</summary>
    public long Recorded => Interlocked.Read(ref _recorded);

    /// <summary>Events that lost properties or a part of their name to the line's limit.</summary>
    public long Shortened => Interlocked.Read(ref _shortened);

    /// <summary>Events that did not reach the log.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>When the last failure was and what it was, or null.</summary>
    public (DateTimeOffset At, string Reason)? LastFailure => _lastFailure is { } last ? (last.Item1, last.Item2) : null;

    /// <summary>Counts an event that is in the log.</summary>
    public void Succeeded(bool shortened)
    {
        Interlocked.Increment(ref _recorded);
        if (shortened)
        {
            Interlocked.Increment(ref _shortened);
        }
    }

    /// <summary>Counts an event that is not.</summary>
    public void Fail(DateTimeOffset at, AppendFailure failure) => Fail(at, failure.Describe());

    /// <summary>Counts an event that is not.</summary>
    public void Fail(DateTimeOffset at, string reason)
    {
        Interlocked.Increment(ref _failed);
        _lastFailure = Tuple.Create(at, reason);
    }
}
