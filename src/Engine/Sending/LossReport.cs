using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using UsageStats.Events;
using UsageStats.Sources;
using UsageStats.Storage;
using UsageStats.Storage.Retention;

namespace UsageStats.Sending;

/// <summary>
/// Tells receivers how much they did not get: once a day at most, as an event of five numbers, and only what was lost
/// since the last one, so that they can be added up.
/// </summary>
internal static class LossReport
{
    private const int MaxBytes = 256;
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>The properties of such an event, and what their values may be.</summary>
    public static IReadOnlyList<PropertyDeclaration> Declarations { get; } =
        [.. new[] { "dropped", "expired", "redacted", "sampled", "rejected" }.Select(static name => new PropertyDeclaration(name, DeclaredKind.Count))];

    /// <summary>What was lost since the last report, noted as reported; null when there is nothing to report or it is too soon.</summary>
    /// <param name="home">Whose sinks.</param>
    /// <param name="now">The time now.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static LossCounters? Take(DataHome home, DateTimeOffset now)
    {
        if ((now.UtcDateTime - File.GetLastWriteTimeUtc(home.LossesFile)).Duration() < Interval)
        {
            return null;
        }

        using FileLock? only = FileLock.TryTake(home.LossesFile + ".lock");
        if (only is null)
        {
            return null;
        }

        LossCounters all = new() { Dropped = LogRetention.ReadCount(home).Unsent };
        foreach (SinkDefinition sink in new SinkRegistry(home).List())
        {
            all = all.Plus(SinkStateFile.Read(new SinkPaths(home, sink.Name))?.Lost ?? new LossCounters());
        }

        LossCounters since = all.Since(Read(home.LossesFile));
        if (since.Total == 0)
        {
            return null;
        }

        SmallFile.Replace(home.LossesFile, Encoding.ASCII.GetBytes(string.Join(" ", Values(all).Select(static value => value.ToString(CultureInfo.InvariantCulture)))));
        return since;
    }

    /// <summary>The numbers as an event has them.</summary>
    public static UsageProperty[] Properties(LossCounters lost) =>
        [.. Declarations.Zip(Values(lost), static (declaration, value) => new UsageProperty(declaration.Name, PropertyValue.From(value)))];

    private static long[] Values(LossCounters lost) => [lost.Dropped, lost.Expired, lost.Redacted, lost.Sampled, lost.Rejected];

    private static LossCounters Read(string path)
    {
        long[] values = [.. (SmallFile.ReadText(path, MaxBytes) ?? string.Empty).Split(' ').Select(static text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : 0)];
        return values.Length != 5 ? new LossCounters() : new LossCounters { Dropped = values[0], Expired = values[1], Redacted = values[2], Sampled = values[3], Rejected = values[4] };
    }
}
