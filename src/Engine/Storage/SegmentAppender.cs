using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace UsageStats.Storage;

/// <summary>Appends whole records to a segment, so that writers in other processes neither lose nor tear one.</summary>
internal abstract class SegmentAppender
{
    /// <summary>Appends <paramref name="record"/> in one step. Never throws for what a file system may answer.</summary>
    /// <param name="path">The segment.</param>
    /// <param name="record">One line, perhaps with a newline before it.</param>
    /// <param name="sizeLimit">Bytes past which the segment takes no more.</param>
    /// <param name="error">The system's error number when the answer is not <see cref="AppendStatus.Written"/>; else 0.</param>
    /// <returns>What became of it.</returns>
    public abstract AppendStatus Append(SegmentPath path, ReadOnlySpan<byte> record, long sizeLimit, out int error);

    /// <summary>The way of this machine for many records: a file may stay open from one to the next.</summary>
    public static SegmentAppender ForBursts() => UnixNative.HasStatus ? new BurstAppender(Stopwatch.GetTimestamp) : ForThisMachine();

    /// <summary>The way of this machine: one native write where it can be made, else .NET's streams.</summary>
    public static SegmentAppender ForThisMachine() =>
        UnixNative.IsSupported ? new UnixAppender()
        : RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? new WindowsAppender()
        : new StreamAppender();
}
