using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace UsageStats.Benchmarks.Framework;

/// <summary>Prints rows as a table that is also Markdown.</summary>
internal static class Table
{
    private static readonly string[] Head = ["what", "ours", "reference", "ratio (quartiles)", "budget", "verdict"];

    /// <summary>Writes the whole table.</summary>
    public static void Write(TextWriter to, IReadOnlyList<BenchmarkRow> rows)
    {
        List<string[]> cells = [Head, .. rows.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, Head.Length).Select(column => cells.Max(row => row[column].Length))];
        WriteLine(to, Head, widths);
        WriteLine(to, [.. widths.Select(width => new string('-', width))], widths);
        foreach (string[] row in cells.Skip(1))
        {
            WriteLine(to, row, widths);
        }
    }

    private static string[] Cells(BenchmarkRow row) =>
    [
        row.What,
        row.Ours,
        row.Reference,
        row.Ratio.Low == row.Ratio.High ? Number(row.Ratio.Median) : $"{Number(row.Ratio.Median)} ({Number(row.Ratio.Low)}-{Number(row.Ratio.High)})",
        row.Budget is { } budget ? "<= " + Number(budget) : string.Empty,
        row.Verdict switch
        {
            Verdict.Pass => "pass",
            Verdict.Miss => "MISS",
            Verdict.TooClose => "too close",
            _ => string.Empty,
        },
    ];

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static void WriteLine(TextWriter to, string[] cells, int[] widths) =>
        to.WriteLine("| " + string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
}
