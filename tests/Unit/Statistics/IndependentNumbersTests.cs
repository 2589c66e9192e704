using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using UsageStats.Events;
using UsageStats.Reports;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

/// <summary>The numbers worked out twice: by the scanner, and by a JSON parser, sorting and decimals. tests/Benchmarks does it for a million events, with DuckDB too.</summary>
public sealed class IndependentNumbersTests
{
    [Theory]
    [InlineData("UTC", "2026-11-20")]
    [InlineData("Europe/Berlin", "2026-03-27")]
    [InlineData("Europe/Berlin", "2026-10-23")]
    [InlineData("America/New_York", "2026-03-06")]
    [InlineData("America/New_York", "2026-10-30")]
    [InlineData("Australia/Lord_Howe", "2026-04-03")]
    [InlineData("Asia/Kathmandu", "2026-12-30")]
    [InlineData("Pacific/Apia", "2011-12-28")]
    public void Numbers_UnderAClockThatJumps_AreThoseOfAPlainSecondWay(string zoneId, string from)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        using LogFolder log = new();
        Random random = new(20261123);
        DateTime start = DateTime.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (int day = 0; day < 5; day++)
        {
            StringBuilder lines = new();
            for (int i = 0; i < 400; i++)
            {
                // One in five goes back, or ahead, by up to two days.
                DateTime at = start.AddDays(day).AddSeconds(i * 216).AddSeconds(random.Next(5) == 0 ? random.Next(-172_800, 172_800) : 0);
                lines.Append(SomeLine.Run(
                    "step" + random.Next(6),
                    random.Next(20) == 0 ? null : Math.Round((decimal)Math.Exp(random.NextDouble() * 12) / 10, 3),
                    (Outcome)random.Next(1, 6),
                    at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    source: random.Next(3) == 0 ? "Contoso.Tools" : "default",
                    own: random.Next(2) == 0 ? 0.031m : null));
            }

            log.Segment(start.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".jsonl", Encoding.UTF8.GetBytes(lines.ToString()));
        }

        UsageReport report = new ReportQuery { Scope = new ReportScope { Created = LogFolder.LongAfter }, Zone = zone }.Run(log.Files(), CancellationToken.None);

        Assert.Equal(Text(NaiveStatistics.Of(log.Home, zone)), Text(log.Ask(new StatisticsQuery { Zone = zone }).Rows));
        Assert.Equal(Text(NaiveStatistics.Of(log.Home, zone)), Text(report.Commands.Select(command => command.Row)));
        Assert.Equal(Text(NaiveStatistics.ByDay(log.Home, zone)), Text(log.Ask(new StatisticsQuery { Zone = zone, GroupBy = UsageGroup.Day }).Rows));
        Assert.Equal(
            NaiveStatistics.ByDay(log.Home, zone).Select(day => (day.Name, day.Calls, day.Failures, day.Cancellations)),
            report.Days.Select(day => (day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Calls, day.Failures, day.Cancellations)));
    }

    private static string Text<T>(T rows) => JsonSerializer.Serialize(rows);
}
