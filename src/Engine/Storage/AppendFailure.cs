using System;
using System.ComponentModel;

namespace UsageStats.Storage;

/// <summary>Why an event did not reach the log.</summary>
/// <param name="Path">The segment.</param>
/// <param name="Status">What became of the append.</param>
/// <param name="ErrorNumber">The system's error number, or 0.</param>
/// <param name="Exception">What making the file threw, or null.</param>
internal sealed record AppendFailure(string Path, AppendStatus Status, int ErrorNumber, Exception? Exception)
{
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
