using System;
using System.Globalization;
using System.Text;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>Writes a report's commands as comma-separated values (RFC 4180), a row each, for spreadsheets and other tools.</summary>
internal static class CsvReport
{
    private const string Head =
        "Name,Source,Calls,Successes,Failures,Cancellations,Unfinished,SuccessRate,TotalMs,AverageMs,FastestMs,P50Ms,P95Ms,P99Ms,SlowestMs,Fast,Medium,Slow,FirstUsed,LastUsed,OverheadMs";

    // What makes a spreadsheet take a cell for a formula; the wide forms are read as the narrow ones.
    private const string FormulaStarts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20|%";

    /// <summary>The text: numbers with a point, milliseconds, times in ISO 8601 UTC.</summary>
    public static string Write(UsageReport report)
    {
        StringBuilder csv = new();
        csv.Append(Head).Append("\r\n");
        foreach (ReportCommand command in report.Commands)
        {
            UsageStatistics row = command.Row;
            csv.Append(Text(row.Name)).Append(',').Append(Text(row.Source ?? string.Empty));
            foreach (string value in new[]
            {
                Number(row.Calls), Number(row.Successes), Number(row.Failures), Number(row.Cancellations), Number(row.Unfinished), Number(row.SuccessRate),
                Milliseconds(row.TotalDuration), Milliseconds(row.AverageDuration), Milliseconds(row.Fastest), Milliseconds(row.P50),
                Milliseconds(row.P95), Milliseconds(row.P99), Milliseconds(row.Slowest), Number(row.Fast), Number(row.Medium), Number(row.Slow),
                Time(row.FirstUsed), Time(row.LastUsed), Milliseconds(row.Overhead),
            })
            {
                csv.Append(',').Append(value);
            }

            csv.Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>A text as a cell: quoted, and with an apostrophe before what a spreadsheet would run as a formula.</summary>
    internal static string Text(string text)
    {
        string seen = text.TrimStart();
        bool formula = (seen.Length > 0 && FormulaStarts.IndexOf(seen[0]) >= 0) || (text.Length > 0 && char.IsControl(text[0]));
        return "\"" + (formula ? "'" : string.Empty) + text.Replace("\"", "\"\"") + "\"";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Milliseconds(TimeSpan? span) => span?.TotalMilliseconds.ToString("0.####", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
