using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace UsageStats.Torture.Framework;

/// <summary>A small file system in memory, mounted on a folder of its own.</summary>
internal sealed class Tmpfs : IDisposable
{
    private const int Attempts = 100;

    private Tmpfs(string path) => Path = path;

    /// <summary>Where it is mounted.</summary>
    public string Path { get; }

    /// <summary>Mounts one; null where that is not permitted.</summary>
    /// <param name="kilobytes">How much fits on it.</param>
    public static Tmpfs? TryMount(int kilobytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        string path = Directory.CreateTempSubdirectory("usagestats-torture-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={kilobytes}k"), "tmpfs", path))
        {
            return new Tmpfs(path);
        }

        Directory.Delete(path);
        return null;
    }

    /// <summary>Forbids or allows writing.</summary>
    public void SetReadOnly(bool readOnly)
    {
        RunOnceNotBusy("mount", "-o", readOnly ? "remount,ro" : "remount,rw", Path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        RunOnceNotBusy("umount", Path);
        Directory.Delete(Path);
    }

    // A file that is being written right now, or was a tenth of a second ago, keeps the system from it.
    private static void RunOnceNotBusy(string program, params string[] arguments)
    {
        for (int attempt = 0; !Run(program, arguments); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new IOException($"'{program} {string.Join(' ', arguments)}' was refused again and again.");
            }

            Thread.Sleep(20);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program here.
            return false;
        }
    }
}
