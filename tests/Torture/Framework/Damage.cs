using System;
using System.IO;
using System.Runtime.InteropServices;

namespace UsageStats.Torture.Framework;

/// <summary>A way to spoil a file.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Apply">Does it to the file at a path, which need not exist.</param>
internal sealed record Damage(string Name, Action<string, Random> Apply)
{
    private const uint OwnerReadWrite = 0x180;

    /// <summary>Every way.</summary>
    public static Damage[] All { get; } =
    [
        new("truncated", static (path, random) => Truncate(path, random)),
        new("emptied", static (path, _) => File.WriteAllText(path, string.Empty)),
        new("zeros", static (path, _) => File.WriteAllBytes(path, new byte[4096])),
        new("noise", static (path, random) => File.WriteAllBytes(path, Noise(random, 8192))),
        new("noise in it", static (path, random) => Scatter(path, random)),
        new("huge", static (path, _) => Grow(path)),
        new("a folder", static (path, _) => Directory.CreateDirectory(Gone(path))),
        new("a dangling link", static (path, _) => File.CreateSymbolicLink(Gone(path), path + ".nowhere")),
        new("a link to a device", static (path, _) => File.CreateSymbolicLink(Gone(path), "/dev/zero")),
        new("a FIFO", static (path, _) => MakeFifo(Gone(path))),
        new("gone", static (path, _) => Gone(path)),
    ];

    /// <summary>Removes whatever stands at a path.</summary>
    public static string Gone(string path)
    {
        if (Directory.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: false) is null)
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }

        return path;
    }

    private static void Truncate(string path, Random random)
    {
        using FileStream file = new(path, FileMode.OpenOrCreate);
        file.SetLength(random.NextInt64(file.Length + 1));
    }

    private static byte[] Noise(Random random, int length)
    {
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private static void Scatter(string path, Random random)
    {
        byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        for (int i = 0; i < bytes.Length; i += random.Next(1, 60))
        {
            bytes[i] = (byte)random.Next(256);
        }

        File.WriteAllBytes(path, bytes);
    }

    // Sparse: no disk is filled, but who reads it whole takes a GiB.
    private static void Grow(string path)
    {
        using FileStream file = new(path, FileMode.OpenOrCreate);
        file.SetLength(1L << 30);
    }

    private static void MakeFifo(string path)
    {
        if (CreateFifo(path, OwnerReadWrite) != 0)
        {
            throw new IOException($"'{path}' cannot be made a FIFO.");
        }
    }

    [DllImport("libc", EntryPoint = "mkfifo", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CreateFifo(string path, uint mode);
}
