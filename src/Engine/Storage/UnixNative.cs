using System;
using System.Runtime.InteropServices;

namespace UsageStats.Storage;

/// <summary>The calls of the C library that .NET offers no way to make: an append that is one, and an open and a lock that never block.</summary>
internal static unsafe class UnixNative
{
    // <errno.h>: the same on Linux and macOS.
    public const int NoSuchFile = 2;
    public const int Interrupted = 4;
    public const int NoSuchDevice = 6;
    public const int PermissionDenied = 13;
    public const int IsDirectory = 21;
    public const int IllegalSeek = 29;

    // <linux/stat.h>: the same for every processor.
    private const int EmptyPath = 0x1000;
    private const uint StatusOfNamesAndLength = 0x4 | 0x200;
    private const int StatusBytes = 256;
    private const int NamesOffset = 16;
    private const int LengthOffset = 40;

    private const int SeekEnd = 2;
    private const int LockExclusiveAtOnce = 2 | 4;
    private const int LockFree = 8;

    private static readonly int CommonFlags = FlagsOf(IsMacOS, RuntimeInformation.ProcessArchitecture);
    private static readonly int AppendFlags = (IsMacOS ? 0x8 : 0x400) | 1;

    /// <summary>Whether these calls can be made: a 64-bit Unix, where a file offset is one register.</summary>
    public static bool IsSupported => !RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && IntPtr.Size == 8;

    /// <summary>ELOOP: what O_NOFOLLOW answers for a symbolic link.</summary>
    public static int TooManyLinks => IsMacOS ? 62 : 40;

    private static int WouldBlock => IsMacOS ? 35 : 11;

    private static bool IsMacOS => RuntimeInformation.IsOSPlatform(OSPlatform.OSX);

    /// <summary>Opens an existing file for appending: not through a symbolic link, not waiting for a FIFO's reader.</summary>
    /// <returns>The descriptor, or -1 with the error number in <see cref="LastError"/>.</returns>
    public static int OpenAppend(ReadOnlySpan<byte> zeroEndedPath)
    {
        fixed (byte* path = zeroEndedPath)
        {
            return Open(path, CommonFlags | AppendFlags);
        }
    }

    /// <summary>Opens an existing file for reading: not through a symbolic link, not waiting for a FIFO's writer.</summary>
    /// <returns>The descriptor, or -1 with the error number in <see cref="LastError"/>.</returns>
    public static int OpenRead(ReadOnlySpan<byte> zeroEndedPath)
    {
        fixed (byte* path = zeroEndedPath)
        {
            return Open(path, CommonFlags);
        }
    }

    /// <summary>The file's length, or -1 for what has none (FIFO, socket, terminal).</summary>
    public static long Length(int descriptor) => Seek(descriptor, 0, SeekEnd);

    /// <summary>Whether <see cref="TryStatus"/> can answer: on Linux, where the C library has statx (glibc 2.28, musl 1.2.3).</summary>
    public static bool HasStatus => IsSupported && RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && CanAskStatus();

    /// <summary>Reads how many names an open file has, 0 once it is deleted, and its length in bytes.</summary>
    public static bool TryStatus(int descriptor, out uint names, out long length)
    {
        byte* status = stackalloc byte[StatusBytes];
        byte noPath = 0;
        bool known = Status(descriptor, &noPath, EmptyPath, StatusOfNamesAndLength, status) == 0;
        names = known ? *(uint*)(status + NamesOffset) : 0;
        length = known ? *(long*)(status + LengthOffset) : 0;
        return known;
    }

    /// <summary>Writes once. The bytes written, or -1 with the error number in <see cref="LastError"/>.</summary>
    public static long Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            return (long)Write(descriptor, first, (nuint)bytes.Length);
        }
    }

    /// <summary>Frees a lock at once, even while a copy of the descriptor is open in another process.</summary>
    public static void Unlock(int descriptor) => _ = Lock(descriptor, LockFree);

    /// <summary>Takes the exclusive lock of a descriptor's file; false only while another descriptor has it.</summary>
    public static bool TryLock(int descriptor)
    {
        while (Lock(descriptor, LockExclusiveAtOnce) < 0)
        {
            int error = LastError;
            if (error != Interrupted)
            {
                return error != WouldBlock;
            }
        }

        return true;
    }

    /// <summary>Closes a descriptor.</summary>
    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Close(int descriptor);

    /// <summary>The error number of this thread's last call.</summary>
    public static int LastError => Marshal.GetLastWin32Error();

    /// <summary>O_CLOEXEC, O_NONBLOCK and O_NOFOLLOW. Their values differ between systems, the last between processors too.</summary>
    internal static int FlagsOf(bool macOS, Architecture architecture)
    {
        const int LinuxCloseOnExec = 0x80000;
        const int LinuxNonBlock = 0x800;
        const int MacCloseOnExec = 0x1000000;
        const int MacNonBlock = 0x4;
        const int MacNoFollow = 0x100;
        if (macOS)
        {
            return MacCloseOnExec | MacNonBlock | MacNoFollow;
        }

        // Architecture.Ppc64le is 8; netstandard2.0 has no name for it.
        bool armLike = architecture is Architecture.Arm or Architecture.Arm64 or (Architecture)8;
        return LinuxCloseOnExec | LinuxNonBlock | (armLike ? 0x8000 : 0x20000);
    }

    private static bool CanAskStatus()
    {
        try
        {
            TryStatus(-1, out _, out _);
            return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    // The two-argument form only: open is variadic, and a third argument would be garbage on macOS's ARM.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte* path, int flags);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, byte* bytes, nuint count);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(int descriptor, int operation);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int descriptor, byte* path, int flags, uint mask, byte* status);

    [DllImport("libc", EntryPoint = "lseek")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long Seek(int descriptor, long offset, int origin);
}
