using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using UsageStats.Reports.Templates;
using UsageStats.Statistics;

namespace UsageStats.Reports.Views;

/// <summary>How the durations of each command are spread, all of them along one logarithmic axis.</summary>
internal static class SpreadView
{
    private const int Most = 50;

    // A range of the histogram is 10 wide; a row is 40 high.
    private const int Step = 10;
    private const int Height = 40;

    private static readonly string[] Decades =
        ["1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s", "17 min", "2.8 h", "28 h", "12 d", "116 d"];

    /// <summary>Adds what the section shows: the commands that took the most time in all.</summary>
    public static void AddTo(TemplateView view, UsageReport report)
    {
        ReportCommand[] timed = [.. report.Commands.Where(command => command.Row.P50 is not null).OrderByDescending(command => command.Row.TotalDuration)];
        (int first, int last) = Range(timed);
        view["decades"] = Decades.Skip(first).Take(last - first).Select(label => new TemplateView { ["label"] = label }).ToList();
        view["spreads"] = timed.Take(Most).Select(command => Row(command, first, last)).ToList();
        view["spreadsLeftOut"] = timed.Length > Most ? $"The {Most} commands that took the most time in all are shown, of {timed.Length}." : null;
    }

    // The decades that hold every duration, at least two.
    private static (int First, int Last) Range(IReadOnlyList<ReportCommand> timed)
    {
        int low = DurationHistogram.Bins;
        int high = 0;
        foreach (ReportCommand command in timed)
        {
            for (int bin = 0; bin < DurationHistogram.Bins; bin++)
            {
                if (command.Spread[bin] > 0)
                {
                    low = Math.Min(low, bin);
                    high = Math.Max(high, bin);
                }
            }
        }

        int first = Math.Min(low, high) / DurationHistogram.BinsInDecade;
        int last = Math.Min(Math.Max((high / DurationHistogram.BinsInDecade) + 1, first + 2), Decades.Length);
        return (Math.Min(first, last - 2), last);
    }

    private static TemplateView Row(ReportCommand command, int first, int last)
    {
        UsageStatistics row = command.Row;
        double width = (last - first) * DurationHistogram.BinsInDecade * Step;
        double Place(TimeSpan? span) => Math.Min(width - 1, Math.Max(1, (Math.Log10(Math.Max(span!.Value.TotalMilliseconds * 1000, 1)) - first) * DurationHistogram.BinsInDecade * Step));
        string Mark(TimeSpan? span) => FormattableString.Invariant($"M{Place(span):0.#} 0V{Height}");
        return new TemplateView
        {
            ["name"] = ReportText.Name(row.Name),
            ["source"] = ReportText.Source(row.Source),
            ["width"] = ReportText.Number(width),
            ["grid"] = string.Concat(Enumerable.Range(0, last - first).Select(decade => FormattableString.Invariant($"M{(decade * DurationHistogram.BinsInDecade * Step) + 0.5} 0V{Height}"))),
            ["path"] = Path(command.Spread, first, last),
            ["p50Mark"] = Mark(row.P50),
            ["p95Mark"] = Mark(row.P95),
            ["p99Mark"] = Mark(row.P99),
            ["p50"] = ReadableText.Duration(row.P50),
            ["p95"] = ReadableText.Duration(row.P95),
            ["p99"] = ReadableText.Duration(row.P99),
            ["text"] = $"From {ReadableText.Duration(row.Fastest)} to {ReadableText.Duration(row.Slowest)}, half of the runs within {ReadableText.Duration(row.P50)}",
        };
    }

    // Heights by the square root, so that one run of a hundred can be seen beside the other ninety-nine.
    private static string Path(DurationHistogram spread, int first, int last)
    {
        int start = first * DurationHistogram.BinsInDecade;
        int end = Math.Min(last * DurationHistogram.BinsInDecade, DurationHistogram.Bins);
        long most = Math.Max(1, Enumerable.Range(start, end - start).Max(bin => spread[bin]));
        StringBuilder path = new();
        for (int bin = start; bin < end; bin++)
        {
            if (spread[bin] > 0)
            {
                string height = Math.Max(1.5, Math.Sqrt((double)spread[bin] / most) * Height).ToString("0.#", CultureInfo.InvariantCulture);
                path.Append('M').Append((bin - start) * Step).Append(' ').Append(Height).Append("v-").Append(height).Append("h9v").Append(height).Append('z');
            }
        }

        return path.ToString();
    }
}
