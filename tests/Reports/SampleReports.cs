using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using UsageStats.Events;
using UsageStats.Reports;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.ReportChecks;

/// <summary>Pages to look at: a usual one, one whose log attacks its reader, and an empty one.</summary>
internal static class SampleReports
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    private static readonly string[] Names =
    [
        "Deploy-Site", "Test-Site", "Invoke-Build", "Publish-Package", "Restore-Database", "Get-Inventory", "Update-Certificate",
        "Get-ChildItem", "Sync-Translations", "Clear-Cache", "New-Release", "git", "terraform", "(script)", "Get-Secretless",
    ];

    private static readonly string[] HostileNames =
    [
        "<script>document.title='owned'</script>", "\"><img src=x onerror=\"document.title='owned'\">", "{{script}}", "</style><style>*{display:none}</style>",
        "=cmd|'/c calc'!A1", "a|b|c", "javascript:alert(1)", "\u202Egnp.exe", "' autofocus onfocus='document.title=1", new string('w', 200), "&lt;b&gt;",
    ];

    private static readonly string[] Errors =
        ["System.IO.IOException", "System.Net.Http.HttpRequestException", "System.UnauthorizedAccessException", "ExitCode", "Contoso.Tools.Deployment.QuotaExceededException"];

    /// <summary>Writes the pages into a folder.</summary>
    /// <returns>Their paths, by what they are.</returns>
    public static IReadOnlyDictionary<string, string> Write(string folder) => new Dictionary<string, string>
    {
        ["usual"] = Write(folder, "usual", Names, 4000, "default"),
        ["hostile"] = Write(folder, "hostile", HostileNames, 400, "</td><script>document.title='owned'</script>"),
        ["empty"] = Write(folder, "empty", [], 0, "default"),
    };

    private static string Write(string folder, string kind, string[] names, int events, string source)
    {
        DataHome home = new(Path.Combine(folder, kind));
        Directory.CreateDirectory(home.EventsFolder);
        using (FileStream log = File.Create(Path.Combine(home.EventsFolder, "2026-11-23.jsonl")))
        {
            Fill(log, names, events, source);
        }

        ReportQuery query = new() { Scope = new ReportScope { Created = Now }, Zone = TimeZoneInfo.Utc };
        UsageReport report = query.Run(LogFile.List(home, Now), CancellationToken.None);
        string page = Path.Combine(folder, kind + ".html");
        File.WriteAllText(page, ReportWriter.Write(report, ReportFormat.Html));
        File.WriteAllText(Path.ChangeExtension(page, ".md"), ReportWriter.Write(report, ReportFormat.Markdown));
        return page;
    }

    private static void Fill(FileStream log, string[] names, int events, string source)
    {
        Random random = new(5);
        byte[] line = new byte[EventLimits.LineBytes];
        string session = Hex.ToString((ulong)random.NextInt64());
        DateTimeOffset start = Now.AddDays(-45);
        for (int i = 0; i < events; i++)
        {
            DateTimeOffset at = start + TimeSpan.FromTicks((Now - start).Ticks * i / events);
            if (i % 60 == 0)
            {
                session = Hex.ToString((ulong)random.NextInt64());
                EventDraft begin = EventDraft.Create(source, EventKinds.SessionStart, at.UtcTicks, session);
                begin.Properties = [.. Context(random).Select(one => new UsageProperty(one.Name, PropertyValue.From(one.Value)))];
                log.Write(line, 0, EventEncoder.Encode(begin, line, out _));
            }

            if (at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && random.Next(6) > 0)
            {
                continue;
            }

            int which = (int)(names.Length * Math.Pow(random.NextDouble(), 1.6));
            EventDraft draft = EventDraft.Create(which % 5 == 4 ? source + ".Tools" : source, EventKinds.Command, at.UtcTicks, session);
            draft.Name = names[which];
            draft.DurationMicroseconds = (long)Math.Exp(6 + (which % 5 * 1.9) + (random.NextDouble() * 3) + (random.NextDouble() * random.NextDouble() * 3));
            draft.OwnMicroseconds = 31;
            int fate = random.Next(100);
            draft.Outcome = which % 4 == 3 || fate >= 8 ? Outcome.Ok : fate < 3 ? Outcome.Error : fate < 5 ? Outcome.Failed : fate < 6 ? Outcome.Cancelled : Outcome.Stopped;
            draft.Error = draft.Outcome is Outcome.Error or Outcome.Failed ? Errors[random.Next(Errors.Length)] : null;
            log.Write(line, 0, EventEncoder.Encode(draft, line, out _));
        }
    }

    private static (string Name, string Value)[] Context(Random random) => random.Next(4) == 0
        ? [("os", "linux"), ("arch", "x64"), ("edition", "Core"), ("version", "7.6.5"), ("host", "other"), ("ci", "github_actions"), ("agent", "none")]
        : [("os", "windows"), ("arch", "arm64"), ("edition", "Core"), ("version", "7.6.5"), ("host", "vscode"), ("ci", "none"), ("agent", "none")];
}
