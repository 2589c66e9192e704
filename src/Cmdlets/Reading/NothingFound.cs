using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UsageStats.Privacy;

namespace UsageStats.Cmdlets.Reading;

/// <summary>Says why a question about the log has no answer: no home, nothing recorded, or filters that nothing passes.</summary>
internal static class NothingFound
{
    /// <summary>One or two sentences for a warning.</summary>
    /// <param name="sought">What was looked for, in the plural, such as <c>runs of commands</c>.</param>
    /// <param name="home">The data home, or null when there is none.</param>
    /// <param name="problem">Why there is no home; null when there is one.</param>
    /// <param name="mode">The mode now.</param>
    /// <param name="eventsRead">How many events of any kind there are.</param>
    /// <param name="filters">What was asked for, as <see cref="Describe"/> has it.</param>
    public static string Explain(string sought, string? home, string? problem, UsageMode mode, long eventsRead, IReadOnlyList<string> filters)
    {
        if (home is null)
        {
            return $"There is nowhere to look for {sought}: {problem}";
        }

        string off = mode == UsageMode.Off ? " The mode is Off, so nothing new is recorded; Get-UsageStatus tells what decided that." : string.Empty;
        if (eventsRead == 0)
        {
            return $"Nothing is recorded in '{home}'." + (off.Length > 0 ? off : " Run something with Measure-TrackedCommand { ... } first.");
        }

        string read = eventsRead == 1 ? "The 1 event" : string.Format(CultureInfo.InvariantCulture, "None of the {0:N0} events", eventsRead);
        string verb = eventsRead == 1 ? "is not among the" : "is among the";
        return filters.Count == 0
            ? $"There are no {sought} in '{home}', only {eventsRead.ToString("N0", CultureInfo.InvariantCulture)} events of other kinds.{off}"
            : $"{read} in '{home}' {verb} {sought} with {string.Join(", ", filters)}.{off}";
    }

    /// <summary>A parameter as it would be typed, such as <c>-Name 'Get-*', 'Set-*'</c>.</summary>
    public static string Describe(string parameter, object? value)
    {
        IEnumerable<object?> values = value is IEnumerable many and not string ? many.Cast<object?>() : [value];
        return $"-{parameter} {string.Join(", ", values.Select(Quote))}";
    }

    private static string Quote(object? value) => value switch
    {
        DateTimeOffset instant => $"'{instant.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}'",
        string text => $"'{text}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
