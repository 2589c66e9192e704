using System;
using System.IO;

namespace UsageStats.Storage;

/// <summary>
/// Appends through .NET, for machines where the native calls cannot be made. Safe for one process only, so the log
/// gives each process a segment of its own with it.
/// </summary>
internal sealed class StreamAppender : SegmentAppender
{
    private readonly object _gate = new();

    /// <inheritdoc/>
    public override AppendStatus Append(SegmentPath path, ReadOnlySpan<byte> record, long sizeLimit, out int error)
    {
        error = 0;
        lock (_gate)
        {
            try
            {
                FileInfo file = new(path.Text);
                if (!file.Exists)
                {
                    return Directory.Exists(path.Text) ? AppendStatus.NotRegular : AppendStatus.NotFound;
                }

                if ((file.Attributes & FileAttributes.ReparsePoint) != 0)
                {
                    return AppendStatus.NotRegular;
                }

                if (file.Length >= sizeLimit)
                {
                    return AppendStatus.Full;
                }

                using FileStream stream = new(path.Text, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
                byte[] bytes = record.ToArray();
                stream.Write(bytes, 0, bytes.Length);
                return AppendStatus.Written;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                error = failure.HResult;
                return AppendStatus.Refused;
            }
        }
    }
}
