using System;
using System.Globalization;
using System.Management.Automation;
using UsageStats.Sources;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets.Formatting;

/// <summary>What the views of statistics, trends and summaries show where it takes more than one property. Called from the format file, with values, so that objects that were serialized show as well.</summary>
public static class StatisticsText
{
    /// <summary>A command's name, with its source unless that is the user's own.</summary>
    /// <param name="name">The name.</param>
    /// <param name="source">The source; null or empty counts as the user's own.</param>
    /// <param name="length">The most characters, at least 2.</param>
    public static string Name(string? name, string? source, int length) =>
        ReadableText.Cut(string.IsNullOrEmpty(source) || SourceName.IsDefault(source!) ? name : $"{name} ({source})", length);

    /// <summary>A count of what should be none: coloured unless it is 0.</summary>
    /// <param name="count">The count.</param>
    /// <param name="context">The session that shows the view.</param>
    public static string Failures(long count, EngineIntrinsics context) =>
        Colours.Paint(count.ToString(CultureInfo.InvariantCulture), count == 0 ? null : Colours.Bad, context);

    /// <summary>What became of a command.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="context">The session that shows the view.</param>
    public static string Verdict(TrendVerdict verdict, EngineIntrinsics context) => Colours.Paint(
        verdict.ToString(),
        verdict switch
        {
            TrendVerdict.Failing or TrendVerdict.Slower => Colours.Bad,
            TrendVerdict.New or TrendVerdict.Gone => Colours.Warning,
            TrendVerdict.Recovered or TrendVerdict.Faster => Colours.Good,
            _ => null,
        },
        context);

    /// <summary>The period that a trend is of.</summary>
    /// <param name="since">Its beginning.</param>
    /// <param name="before">Its end.</param>
    public static string Period(DateTimeOffset since, DateTimeOffset before) => $"{ReadableText.Minute(since)} to {ReadableText.Minute(before)}";

    /// <summary>The P95 of a period, and of the one before.</summary>
    /// <param name="now">Of the period; null without durations.</param>
    /// <param name="before">Of the one before.</param>
    public static string P95(TimeSpan? now, TimeSpan? before) => $"{ReadableText.Duration(now)}, before {ReadableText.Duration(before)}";

    /// <summary>The share of failures in a period, and in the one before.</summary>
    /// <param name="now">Of the period, 0 to 1; null without runs that ended by themselves.</param>
    /// <param name="before">Of the one before.</param>
    public static string FailureRate(double? now, double? before) => $"{ReadableText.Percent(now)}, before {ReadableText.Percent(before)}";

    /// <summary>The first line of a summary: how many runs, and how they ended.</summary>
    /// <param name="calls">All runs.</param>
    /// <param name="commands">Different commands.</param>
    /// <param name="successRate">The share that succeeded, 0 to 1; null without any that ended by themselves.</param>
    /// <param name="failures">Runs that failed.</param>
    /// <param name="cancellations">Runs that were cancelled.</param>
    /// <param name="unfinished">Runs whose end is not in the log.</param>
    /// <param name="context">The session that shows the view.</param>
    public static string Runs(long calls, long commands, double? successRate, long failures, long cancellations, long unfinished, EngineIntrinsics context)
    {
        string failed = Colours.Paint($"{failures} failed", failures == 0 ? null : Colours.Bad, context);
        string open = unfinished == 0 ? string.Empty : $", {unfinished} unfinished";
        return $"{ReadableText.Count(calls, "call")} of {ReadableText.Count(commands, "command")}: {ReadableText.Percent(successRate)} succeeded, {failed}, {cancellations} cancelled{open}";
    }

    /// <summary>The second line of a summary: how long the runs took.</summary>
    /// <param name="average">The mean; null without durations.</param>
    /// <param name="slowest">The longest; null without durations.</param>
    /// <param name="slowestName">The command that took it.</param>
    /// <param name="total">All together.</param>
    public static string Durations(TimeSpan? average, TimeSpan? slowest, string? slowestName, TimeSpan total) =>
        $"average {ReadableText.Duration(average)}, slowest {ReadableText.Duration(slowest)} ({slowestName}), in all {ReadableText.Duration(total)}";

    /// <summary>The third line of a summary: how many runs were fast, medium and slow.</summary>
    /// <param name="fast">The share that was fast, 0 to 1; null without durations.</param>
    /// <param name="medium">The share that was medium.</param>
    /// <param name="slow">The share that was slow.</param>
    /// <param name="fastLimit">The longest run that is fast.</param>
    /// <param name="mediumLimit">The longest run that is medium.</param>
    public static string Bands(double? fast, double? medium, double? slow, TimeSpan fastLimit, TimeSpan mediumLimit) =>
        $"{ReadableText.Percent(fast)} fast (up to {ReadableText.Duration(fastLimit)}), {ReadableText.Percent(medium)} medium (up to {ReadableText.Duration(mediumLimit)}), {ReadableText.Percent(slow)} slow";
}
