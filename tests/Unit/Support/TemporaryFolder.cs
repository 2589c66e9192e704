using System;
using System.IO;

namespace UsageStats.Tests.Support;

/// <summary>An empty folder of a test's own, deleted with all that is in it. It selects nothing, so tests with it run in parallel.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("usagestats-test-").FullName;

    /// <summary>The full path of something in it.</summary>
    public string Combine(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>The full path of something in it.</summary>
    public string this[params string[] names] => Combine(names);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
