using System;
using System.IO;

namespace UsageStats.Benchmarks.Framework;

/// <summary>A folder of its own, gone when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("usagestats-benchmark-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
