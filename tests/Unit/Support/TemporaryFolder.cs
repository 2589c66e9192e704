using System;
using System.IO;

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
    public void Dispose() => FolderRemoval.Remove(Path);
}
