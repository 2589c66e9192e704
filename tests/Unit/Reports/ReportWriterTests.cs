using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Reports;
using UsageStats.Tests.Statistics;
using Xunit;

namespace UsageStats.Tests.Reports;

public sealed class ReportWriterTests
{
    private const string Attack = "</style><script>alert(1)</script><img src=x onerror=alert(1)> {{script}} |x| =1+1 \"'`";

    [Fact]
    public void Html_AllowsItsOwnScriptAndStyleByHashAndNothingElse()
    {
        string page = SomeReport.Text(ReportFormat.Html, SomeLine.Run());
        string policy = Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;

        Assert.Equal($"default-src 'none'; style-src '{Hash(page, "style")}'; script-src '{Hash(page, "script")}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(" (on[a-z]+|style|src)=", page);
        Assert.DoesNotMatch("(https?:)?//[a-z]", Regex.Replace(page, "<script>.*?</script>", string.Empty, RegexOptions.Singleline));
    }

    [Fact]
    public void Html_EscapesEverythingFromTheLog()
    {
        string page = SomeReport.Text(
            ReportFormat.Html,
            SomeLine.Run(Attack, outcome: Outcome.Error, error: Attack, source: Attack, session: Attack),
            SomeLine.Run(Attack, 9000, session: Attack));

        Assert.Single(Regex.Matches(page, "<script"));
        Assert.Single(Regex.Matches(page, "<style"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&#60;img src=x onerror=alert(1)&#62; {{script}}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_HasEverySectionAndBalancedTags()
    {
        string page = SomeReport.Text(ReportFormat.Html, SomeLine.Run(outcome: Outcome.Error, ms: 9000), SomeLine.Run("quiet"));

        Assert.All(["attention", "days", "commands", "durations", "outcomes", "errors", "runs", "sessions", "missing"], id => Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal));
        Assert.All(
            ["section", "table", "tbody", "tr", "td", "th", "div", "p", "svg", "g", "details", "main", "nav", "ul", "li", "bdi", "span", "dl"],
            tag => Assert.Equal(Regex.Count(page, $"<{tag}[ >]"), Regex.Count(page, $"</{tag}>")));
        Assert.Equal(Regex.Matches(page, " id=\"([^\"]+)\"").Select(id => id.Value).Distinct().Count(), Regex.Count(page, " id=\""));
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_GroupsWhatIsAlwaysFastAndNeverFails()
    {
        string page = SomeReport.Text(ReportFormat.Html, SomeLine.Run("loud", 9000), SomeLine.Run("quiet"), SomeLine.Run("quiet"), SomeLine.Run("calm"));
        Assert.Contains("2 commands were always fast and never failed: 3 calls", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("data-name=\"loud\"", StringComparison.Ordinal) < page.IndexOf("data-name=\"quiet\"", StringComparison.Ordinal), "What needs a look comes first.");
    }

    [Fact]
    public void Html_OfVeryManyCommandsSessionsAndErrors_StaysSmall()
    {
        string page = SomeReport.Text(
            ReportFormat.Html,
            [.. Enumerable.Range(0, 5000).Select(i => SomeLine.Run($"Invoke-Something{i}", i, Outcome.Error, session: i.ToString("x16", System.Globalization.CultureInfo.InvariantCulture), error: "Contoso.Failure" + i))]);

        Assert.True(Encoding.UTF8.GetByteCount(page) < 2_000_000, "It is past 2 MB.");
        Assert.Contains("4,500 commands with fewer calls are left out here", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Json)]
    public void Write_OfAnEmptyLog_SaysSoAndWhy(ReportFormat format) =>
        Assert.Contains("Nothing has been recorded yet.", SomeReport.Text(format), StringComparison.Ordinal);

    [Fact]
    public void Write_OfNothingThatMatches_NamesTheReason()
    {
        ReportScope scope = SomeReport.Query.Scope;
        Assert.Contains("1 event was read, but none is the run of a command.", Empty(scope), StringComparison.Ordinal);
        Assert.Contains("with the filters of this report", Empty(scope with { Filters = ["-Name 'x'"] }), StringComparison.Ordinal);
        Assert.Contains("Recording is off", Empty(scope with { Mode = UsageMode.Off }), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_KeepsEveryRowARow()
    {
        string text = SomeReport.Text(ReportFormat.Markdown, SomeLine.Run(Attack, outcome: Outcome.Error, error: "a|b\nc"), SomeLine.Run("quiet|one"));
        foreach (IGrouping<int, string[]> table in Tables(text))
        {
            Assert.Single(table.Select(row => row.Length).Distinct());
        }

        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_IsARowACommandInEveryCulture()
    {
        string[] lines = SomeReport.Text(ReportFormat.Csv, SomeLine.Run("a,\"b\"", 1.5m), SomeLine.Run("a,\"b\"", 2.25m, Outcome.Error)).Split("\r\n");

        Assert.Equal(
            [
                "Name,Source,Calls,Successes,Failures,Cancellations,Unfinished,SuccessRate,TotalMs,AverageMs,FastestMs,P50Ms,P95Ms,P99Ms,SlowestMs,Fast,Medium,Slow,FirstUsed,LastUsed,OverheadMs",
                "\"a,\"\"b\"\"\",\"default\",2,1,1,0,0,0.5,3.75,1.875,1.5,1.875,2.2125,2.2425,2.25,2,0,0,2026-11-23T12:00:00.000Z,2026-11-23T12:00:00.000Z,",
                string.Empty,
            ],
            lines);
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A1", "\"'=cmd|'/c calc'!A1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("Deploy-Site", "\"Deploy-Site\"")]
    [InlineData("", "\"\"")]
    public void Csv_TextIsNeverAFormula(string text, string cell) => Assert.Equal(cell, CsvReport.Text(text));

    [Fact]
    public void Json_HoldsTheNumbers()
    {
        using JsonDocument json = JsonDocument.Parse(SomeReport.Text(ReportFormat.Json, SomeLine.Run("a", 1.5m), SomeLine.Run("a", 2.25m, Outcome.Error, error: "E")));

        JsonElement command = json.RootElement.GetProperty("commands")[0];
        Assert.Equal(("a", 2, 1.875m), (command.GetProperty("name").GetString(), command.GetProperty("calls").GetInt32(), command.GetProperty("p50Ms").GetDecimal()));
        Assert.Equal("2026-11-23", json.RootElement.GetProperty("days")[0].GetProperty("date").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("outcomes").GetProperty("error").GetInt32());
        Assert.Equal("E", json.RootElement.GetProperty("errors")[0].GetProperty("type").GetString());
    }

    private static string Empty(ReportScope scope)
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run(kind: "cache:hit"));
        return ReportWriter.Write(SomeReport.Of(log, SomeReport.Query with { Scope = scope }), ReportFormat.Html);
    }

    private static string Hash(string page, string tag)
    {
        string inner = Regex.Match(page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inner)));
    }

    // The rows of each table, by the number of the line that it begins at.
    private static IEnumerable<IGrouping<int, string[]>> Tables(string text)
    {
        string[] lines = text.Split('\n');
        return Enumerable.Range(0, lines.Length)
            .Where(at => lines[at].StartsWith('|'))
            .GroupBy(at => at - Enumerable.Range(0, at).Reverse().TakeWhile(before => lines[before].StartsWith('|')).Count(), at => lines[at].Split('|'));
    }
}
