using System;
using System.Runtime.InteropServices;

namespace UsageStats.Storage;

/// <summary>The calls of Windows that append in one step, whatever other processes append.</summary>
internal static unsafe class WindowsNative
{
    public const int FileNotFound = 2;
    public const int PathNotFound = 3;

    private const uint AppendData = 0x4;
    private const uint ReadAttributes = 0x80;
    private const uint Synchronize = 0x100000;
    private const uint ShareAll = 7;
    private const uint OpenExisting = 3;
    private const uint OpenReparsePoint = 0x200000;
    private const uint TypeDisk = 1;
    private const uint AttributeDirectory = 0x10;
    private const uint AttributeReparsePoint = 0x400;

    /// <summary>Opens an existing file for appending, not through a link.</summary>
    /// <returns>The handle, or -1 with the error in <see cref="Marshal.GetLastWin32Error"/>.</returns>
    public static IntPtr OpenAppend(string path) =>
        CreateFile(path, AppendData | ReadAttributes | Synchronize, ShareAll, IntPtr.Zero, OpenExisting, OpenReparsePoint, IntPtr.Zero);

    /// <summary>The length of a regular file on a disk; -1 for anything else.</summary>
    public static long LengthOfRegularFile(IntPtr handle)
    {
        if (GetFileType(handle) != TypeDisk
            || !GetFileInformationByHandle(handle, out FileInformation information)
            || (information.Attributes & (AttributeDirectory | AttributeReparsePoint)) != 0)
        {
            return -1;
        }

        return ((long)information.SizeHigh << 32) | information.SizeLow;
    }

    /// <summary>Writes once. The bytes written, or -1 with the error in <see cref="Marshal.GetLastWin32Error"/>.</summary>
    public static long Write(IntPtr handle, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            return WriteFile(handle, first, (uint)bytes.Length, out uint written, IntPtr.Zero) ? written : -1;
        }
    }

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CloseHandle(IntPtr handle);

    [DllImport("kernel32", EntryPoint = "CreateFileW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr CreateFile(string name, uint access, uint share, IntPtr security, uint disposition, uint flags, IntPtr template);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetFileType(IntPtr handle);

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandle(IntPtr handle, out FileInformation information);

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool WriteFile(IntPtr handle, byte* bytes, uint count, out uint written, IntPtr overlapped);

    // BY_HANDLE_FILE_INFORMATION
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct FileInformation
    {
        public uint Attributes;
        public long Created;
        public long Accessed;
        public long Written;
        public uint VolumeSerial;
        public uint SizeHigh;
        public uint SizeLow;
        public uint Links;
        public uint IndexHigh;
        public uint IndexLow;
    }
}
