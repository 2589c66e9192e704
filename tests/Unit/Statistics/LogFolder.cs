using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Tests.Statistics;

/// <summary>A home of its own whose segments and imports are written byte by byte; gone when disposed.</summary>
internal sealed class LogFolder : IDisposable
{
    /// <summary>A time after every segment's day, unless a test says otherwise.</summary>
    public static readonly DateTimeOffset LongAfter = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("usagestats-test-");

    public LogFolder()
    {
        Home = new DataHome(_folder.FullName);
        Directory.CreateDirectory(Home.EventsFolder);
        Directory.CreateDirectory(Home.ImportsFolder);
    }

    /// <summary>The home.</summary>
    public DataHome Home { get; }

    /// <summary>Writes a segment.</summary>
    public LogFolder Segment(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Home.EventsFolder, name), bytes);
        return this;
    }

    /// <summary>Writes a segment of text.</summary>
    public LogFolder Segment(string name, params string[] lines) => Segment(name, Encoding.UTF8.GetBytes(string.Concat(lines)));

    /// <summary>Writes an imported log.</summary>
    public LogFolder Import(string name, params string[] lines)
    {
        File.WriteAllText(Path.Combine(Home.ImportsFolder, name), string.Concat(lines));
        return this;
    }

    /// <summary>The files to read.</summary>
    public IReadOnlyList<LogFile> Files(DateTimeOffset? now = null) => LogFile.List(Home, now ?? LongAfter);

    /// <summary>The statistics.</summary>
    public StatisticsResult Ask(StatisticsQuery? query = null, DateTimeOffset? now = null) =>
        (query ?? new StatisticsQuery { Zone = TimeZoneInfo.Utc }).Run(Files(now), CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
