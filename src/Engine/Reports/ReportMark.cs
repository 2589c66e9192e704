using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UsageStats.Sending;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Reports;

/// <summary>
/// How far the last report of a format has read the log: <c>reports/html.json</c>. A map of files to offsets and not a time,
/// since a run that was going on when the report was made is recorded later under its earlier start. And the ids of the starts
/// it saw of such runs: one that never comes back is counted by the report after which that is known.
/// </summary>
internal sealed class ReportMark
{
    // A map of 90 days with their segments is some 10 KiB.
    private const int MaxBytes = 4 * 1024 * 1024;

    private ReportMark(DateTimeOffset at, CursorMap cursor, IReadOnlyCollection<string> openRuns)
    {
        At = at;
        Cursor = cursor;
        OpenRuns = openRuns;
    }

    /// <summary>When that report was made.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The ids of the starts of runs that went on then.</summary>
    public IReadOnlyCollection<string> OpenRuns { get; }

    private CursorMap Cursor { get; }

    /// <summary>A mark where these files end.</summary>
    /// <param name="at">When the report is made.</param>
    /// <param name="files">What it reads, as <see cref="Bound"/> gave it.</param>
    /// <param name="openRuns">As the report has them.</param>
    public static ReportMark Behind(DateTimeOffset at, IReadOnlyList<LogFile> files, IReadOnlyCollection<string> openRuns) =>
        new(at, new CursorMap(files.Select(file => new KeyValuePair<string, long>(file.Name, file.Until))), openRuns);

    /// <summary>The files up to where their whole lines end now, so that what is appended meanwhile is left to the next report.</summary>
    public static IReadOnlyList<LogFile> Bound(IReadOnlyList<LogFile> files) =>
        [.. files.Select(file => file with { Until = file.TailCounts ? file.Length : LineEnd.Of(file.Path, file.Length) })];

    /// <summary>The files without what the marked report has read.</summary>
    public IReadOnlyList<LogFile> Rest(IReadOnlyList<LogFile> files) =>
        [.. files.Select(file => file with { From = OffsetIn(file) })];

    /// <summary>What the marked report has read of the files.</summary>
    public IReadOnlyList<LogFile> Past(IReadOnlyList<LogFile> files) =>
        [.. files.Select(file => file with { Until = OffsetIn(file) }).Where(file => file.Until > 0)];

    /// <summary>The mark of a format; null when no report of it was made.</summary>
    /// <exception cref="IOException">It cannot be read or understood.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ReportMark? Read(DataHome home, ReportFormat format)
    {
        string path = FileOf(home, format);
        try
        {
            if (SmallFile.ReadText(path, MaxBytes) is not string text)
            {
                return null;
            }

            using JsonDocument json = JsonDocument.Parse(text);
            return new ReportMark(
                json.RootElement.GetProperty("at").GetDateTimeOffset(),
                new CursorMap(json.RootElement.GetProperty("cursor").EnumerateObject().Select(one => new KeyValuePair<string, long>(one.Name, one.Value.GetInt64()))),
                json.RootElement.TryGetProperty("open", out JsonElement open) ? [.. open.EnumerateArray().Select(id => id.GetString()!)] : []);
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new IOException($"'{path}' is damaged.", failure);
        }
    }

    /// <summary>Keeps the mark as that of a format.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(DataHome home, ReportFormat format)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteString("at", At.UtcDateTime);
            json.WriteStartObject("cursor");
            foreach (KeyValuePair<string, long> offset in Cursor.Offsets)
            {
                json.WriteNumber(offset.Key, offset.Value);
            }

            json.WriteEndObject();
            json.WriteStartArray("open");
            foreach (string id in OpenRuns)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        OwnerOnly.CreateFolder(home.ReportsFolder);
        SmallFile.Replace(FileOf(home, format), bytes.ToArray());
    }

    private long OffsetIn(LogFile file) => Cursor.Offsets.TryGetValue(file.Name, out long read) && read <= file.Length ? read : 0;

#pragma warning disable CA1308 // Files of the home have lower-case names.
    private static string FileOf(DataHome home, ReportFormat format) =>
        Path.Combine(home.ReportsFolder, format.ToString().ToLowerInvariant() + ".json");
#pragma warning restore CA1308
}
