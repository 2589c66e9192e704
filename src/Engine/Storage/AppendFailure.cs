using System;
using System.ComponentModel;

namespace UsageStats.Storage;

/// <summary>Why an event did not reach the log.</summary>
internal sealed class AppendFailure(string path, AppendStatus status, int errorNumber, Exception? exception)
{
    /// <summary>The segment.</summary>
    public string Path { get; } = path;

    /// <summary>What became of the append.</summary>
    public AppendStatus Status { get; } = status;

    /// <summary>The system's error number, or 0.</summary>
    public int ErrorNumber { get; } = errorNumber;

    /// <summary>What making the file threw, or null.</summary>
    public Exception? Exception { get; } = exception;

    /// <summary>One sentence for the status: what failed, where, and why.</summary>
    public string Describe() => Status switch
    {
        AppendStatus.NotRegular => $"'{Path}' is not a regular file, so nothing is written to it.",
        AppendStatus.Short => $"'{Path}' took only a part of an event; the disk may be full.",
        AppendStatus.Full => $"The log has too many segments for one day; '{Path}' is the last.",
        _ when Exception is not null => $"'{Path}' cannot be made: {Exception.Message}",
        _ => $"'{Path}' cannot be written: {new Win32Exception(ErrorNumber).Message}.",
    };
}
