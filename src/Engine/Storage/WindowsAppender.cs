using System;
using System.Runtime.InteropServices;

namespace UsageStats.Storage;

/// <summary>One <c>WriteFile</c> on a handle that may only append, which Windows does in one step.</summary>
internal sealed class WindowsAppender : SegmentAppender
{
    /// <inheritdoc/>
    public override AppendStatus Append(SegmentPath path, ReadOnlySpan<byte> record, long sizeLimit, out int error)
    {
        error = 0;
        IntPtr handle = WindowsNative.OpenAppend(path.Text);
        if (handle == new IntPtr(-1))
        {
            error = Marshal.GetLastWin32Error();
            return error is WindowsNative.FileNotFound or WindowsNative.PathNotFound ? AppendStatus.NotFound : AppendStatus.Refused;
        }

        try
        {
            long length = WindowsNative.LengthOfRegularFile(handle);
            if (length < 0)
            {
                return AppendStatus.NotRegular;
            }

            if (length >= sizeLimit)
            {
                return AppendStatus.Full;
            }

            long written = WindowsNative.Write(handle, record);
            if (written == record.Length)
            {
                return AppendStatus.Written;
            }

            error = written < 0 ? Marshal.GetLastWin32Error() : 0;
            return written > 0 ? AppendStatus.Short : AppendStatus.Refused;
        }
        finally
        {
            _ = WindowsNative.CloseHandle(handle);
        }
    }
}
