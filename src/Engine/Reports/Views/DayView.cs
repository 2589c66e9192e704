using System.Collections.Generic;
using System.Linq;
using UsageStats.Reports.Templates;

namespace UsageStats.Reports.Views;

/// <summary>The calls per day, as a drawing and as rows.</summary>
internal static class DayView
{
    // A bar's place is 10 wide, and 100 high.
    private const int Step = 10;

    /// <summary>Adds what the section shows.</summary>
    public static void AddTo(TemplateView view, UsageReport report)
    {
        DayBars days = DayBars.Of(report.Days);
        IReadOnlyList<ReportDay> bars = days.Bars;
        string unit = days.Unit.ToString().ToLowerInvariant();
        long most = bars.Select(bar => bar.Calls).DefaultIfEmpty(0).Max();
        view["unit"] = unit;
        view["unitTitle"] = days.Unit.ToString();
        view["most"] = ReportText.Count(most);
        view["width"] = ReportText.Number(bars.Count * Step);
        view["bars"] = bars.Select((bar, place) => Bar(days, bar, place * Step, most)).ToList();
        view["dayRows"] = bars.Where(bar => bar.Calls > 0).Reverse().Select(bar => Row(days, bar)).ToList();
        if (bars.Count > 0)
        {
            ReportDay busiest = bars.OrderByDescending(bar => bar.Calls).First();
            view["first"] = days.Label(bars[0]);
            view["middle"] = days.Label(bars[bars.Count / 2]);
            view["last"] = days.Label(bars[bars.Count - 1]);
            view["daysText"] =
                $"Bars of calls per {unit} from {days.Label(bars[0])} to {days.Label(bars[bars.Count - 1])}. "
                + $"The most were {ReportText.Count(busiest.Calls)} on {days.Label(busiest)}. The table below has the numbers.";
        }
    }

    private static TemplateView Bar(DayBars days, ReportDay bar, int x, long most)
    {
        double top = 0;
        string Box(long calls)
        {
            // What is there must be seen, be it one of a million.
            double height = calls == 0 ? 0 : System.Math.Max(calls * 100.0 / most, 1.2);
            top += height;
            return calls == 0 ? string.Empty : $"M{x + 1} {ReportText.Number(100 - top)}h8v{ReportText.Number(height)}h-8z";
        }

        return new TemplateView
        {
            ["label"] = days.Label(bar),
            ["text"] = Text(bar),
            ["x"] = ReportText.Number(x),
            ["failed"] = Box(bar.Failures),
            ["ok"] = Box(bar.Others),
            ["cancelled"] = Box(bar.Cancellations + bar.Unfinished),
        };
    }

    private static TemplateView Row(DayBars days, ReportDay bar) => new()
    {
        ["label"] = days.Label(bar),
        ["calls"] = ReportText.Count(bar.Calls),
        ["failures"] = ReportText.Count(bar.Failures),
        ["hasFailures"] = bar.Failures > 0,
        ["cancellations"] = ReportText.Count(bar.Cancellations),
        ["unfinished"] = ReportText.Count(bar.Unfinished),
    };

    private static string Text(ReportDay bar) =>
        ReportText.Count(bar.Calls, "call")
        + (bar.Failures > 0 ? $", {ReportText.Count(bar.Failures)} failed" : string.Empty)
        + (bar.Cancellations > 0 ? $", {ReportText.Count(bar.Cancellations)} cancelled" : string.Empty)
        + (bar.Unfinished > 0 ? $", {ReportText.Count(bar.Unfinished)} never came back" : string.Empty);
}
