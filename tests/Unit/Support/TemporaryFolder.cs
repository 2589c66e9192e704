using System;
using System.IO;
using System.Threading;

namespace UsageStats.Tests.Support;

/// <summary>An empty folder that is gone when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    /// <summary>Its full path.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "usagestats-test-" + Guid.NewGuid().ToString("N"));

    /// <summary>The full path of something in it.</summary>
    public string this[params string[] names] => System.IO.Path.Combine([Path, .. names]);

    /// <inheritdoc/>
    public void Dispose() => Delete(Path);

    /// <summary>Deletes a folder with all that is in it, also while a thread that keeps a log in order still puts a file there.</summary>
    public static void Delete(string folder)
    {
        IOException? last = null;
        bool gone = SpinWait.SpinUntil(
            () =>
            {
                try
                {
                    if (Directory.Exists(folder))
                    {
                        Directory.Delete(folder, recursive: true);
                    }

                    return true;
                }
                catch (IOException failure)
                {
                    last = failure;
                    return false;
                }
            },
            TimeSpan.FromSeconds(10));
        if (!gone)
        {
            throw new IOException($"'{folder}' could not be deleted.", last);
        }
    }
}
