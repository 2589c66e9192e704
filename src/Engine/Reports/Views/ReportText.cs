using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UsageStats.Statistics;

namespace UsageStats.Reports.Views;

/// <summary>Numbers and times as the reader of a report sees them, the same in every culture.</summary>
internal static class ReportText
{
    /// <summary>A count: <c>1,234</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>1 run</c>, <c>1,234 runs</c>.</summary>
    public static string Count(long count, string noun) => ReadableText.Count(count, noun);

    /// <summary>A number for a drawing or for sorting, with a point whatever the culture.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Milliseconds for sorting; empty for none.</summary>
    public static string Milliseconds(TimeSpan? span) => span is TimeSpan value ? value.TotalMilliseconds.ToString("0.####", CultureInfo.InvariantCulture) : string.Empty;

    /// <summary>An instant to the minute in a time zone: <c>2026-11-23 05:36</c>.</summary>
    public static string Minute(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant to the second in a time zone.</summary>
    public static string Second(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What a time zone is called without saying where it is.</summary>
    public static string Offset(DateTimeOffset now, TimeZoneInfo zone)
    {
        TimeSpan offset = zone.GetUtcOffset(now);
        return zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime
            ? "in UTC"
            : $"local, now UTC{(offset < TimeSpan.Zero ? "-" : "+")}{offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A command's source where it is worth a word; empty for the user's own.</summary>
    public static string Source(string? source) => source is null || source.Equals("default", StringComparison.OrdinalIgnoreCase) ? string.Empty : source;

    /// <summary>A command's name, or a word in its place.</summary>
    public static string Name(string name) => name.Length == 0 ? "(no name)" : name;

    /// <summary>The context of a session in a few words: <c>linux x64, 7.6.5 Core, console, github-actions</c>.</summary>
    public static string Context(SessionStatistics session)
    {
        Dictionary<string, string> words = [];
        foreach (Events.UsageProperty property in session.Context)
        {
            words[property.Name] = property.Value.ToString();
        }

        string Words(params string[] names) => string.Join(" ", names.Where(words.ContainsKey).Select(name => words[name]).Where(word => word is not ("none" or "")));
        return string.Join(", ", new[] { Words("os", "arch"), Words("version", "edition"), Words("host"), Words("ci"), Words("agent") }.Where(words => words.Length > 0));
    }
}
