using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace UsageStats.Reports.Views;

/// <summary>Days made into as many bars as fit: days, else weeks, months or years, with those between them that had no run.</summary>
/// <param name="Unit">What a bar stands for.</param>
/// <param name="Bars">The bars, the oldest first.</param>
internal sealed record DayBars(TimeUnit Unit, IReadOnlyList<ReportDay> Bars)
{
    private const int Most = 120;

    // Two bars on a whole page's width would be walls.
    private const int Least = 14;

    /// <summary>Makes the bars.</summary>
    /// <param name="days">Days with a run, in order.</param>
    public static DayBars Of(IReadOnlyList<ReportDay> days)
    {
        if (days.Count == 0)
        {
            return new DayBars(TimeUnit.Day, []);
        }

        DateTime last = days[days.Count - 1].Date;
        TimeUnit unit = TimeUnit.Day;
        while (unit < TimeUnit.Year && Distance(days[0].Date, last, unit) >= Most)
        {
            unit++;
        }

        // A clock that was years off must not make a page of empty years.
        int count = Math.Min(Most, Math.Max(Least, Distance(days[0].Date, last, unit) + 1));
        ReportDay[] bars = new ReportDay[count];
        for (int i = 0; i < count; i++)
        {
            bars[i] = new ReportDay(Back(Start(last, unit), count - 1 - i, unit), 0, 0, 0, 0);
        }

        foreach (ReportDay day in days)
        {
            int at = count - 1 - Distance(day.Date, last, unit);
            if (at >= 0)
            {
                bars[at] = bars[at] with
                {
                    Calls = bars[at].Calls + day.Calls,
                    Failures = bars[at].Failures + day.Failures,
                    Cancellations = bars[at].Cancellations + day.Cancellations,
                    Unfinished = bars[at].Unfinished + day.Unfinished,
                };
            }
        }

        return new DayBars(unit, [.. bars.SkipWhile(bar => bar.Date == DateTime.MinValue && bar.Calls == 0)]);
    }

    /// <summary>What a bar is called: <c>Mon 2026-11-23</c>, <c>week of 2026-11-23</c>, <c>2026-11</c>, <c>2026</c>.</summary>
    public string Label(ReportDay bar) => bar.Date.ToString(
        Unit switch
        {
            TimeUnit.Day => "ddd yyyy-MM-dd",
            TimeUnit.Week => "'week of' yyyy-MM-dd",
            TimeUnit.Month => "yyyy-MM",
            _ => "yyyy",
        },
        CultureInfo.InvariantCulture);

    // How many units later the second is.
    private static int Distance(DateTime one, DateTime other, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => (other - one).Days,
        TimeUnit.Week => (Start(other, unit) - Start(one, unit)).Days / 7,
        TimeUnit.Month => ((other.Year - one.Year) * 12) + other.Month - one.Month,
        _ => other.Year - one.Year,
    };

    private static DateTime Start(DateTime date, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => date,
        TimeUnit.Week => Back(date, ((int)date.DayOfWeek + 6) % 7, TimeUnit.Day),
        TimeUnit.Month => new DateTime(date.Year, date.Month, 1),
        _ => new DateTime(date.Year, 1, 1),
    };

    // The calendar begins in year 1.
    private static DateTime Back(DateTime date, int units, TimeUnit unit)
    {
        try
        {
            return unit switch
            {
                TimeUnit.Day => date.AddDays(-units),
                TimeUnit.Week => date.AddDays(-7 * units),
                TimeUnit.Month => date.AddMonths(-units),
                _ => date.AddYears(-units),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTime.MinValue;
        }
    }
}
