using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using UsageStats.Events;
using UsageStats.Reports.Views;
using UsageStats.Sending;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>Writes all of a report as one JSON object. Durations are milliseconds, times ISO 8601 in UTC.</summary>
internal static class JsonReport
{
    /// <summary>The text.</summary>
    public static string Write(UsageReport report)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("generator", "UsageStats " + ThisMachine.Version);
            WriteScope(json, report);
            WriteSummary(json, report);
            WriteList(json, "commands", report.Commands, command => WriteCommand(json, command.Row));
            WriteList(json, "days", report.Days, day => WriteDay(json, day));
            json.WriteStartObject("outcomes");
            foreach (KeyValuePair<Outcome, long> outcome in report.Outcomes.Where(one => one.Value > 0))
            {
                json.WriteNumber(OutcomeView.Of(outcome.Key).Name, outcome.Value);
            }

            json.WriteEndObject();
            WriteList(json, "errors", report.Errors, error =>
            {
                json.WriteString("type", error.Type);
                json.WriteNumber("runs", error.Runs);
                json.WriteNumber("commands", error.Commands);
                json.WriteString("command", error.Command);
                json.WriteString("last", error.Last.UtcDateTime);
            });
            WriteList(json, "slowest", report.Slowest, run => WriteRun(json, run));
            WriteList(json, "latestFailures", report.LatestFailures, run => WriteRun(json, run));
            WriteList(json, "sessions", report.Sessions, session => WriteSession(json, session));
            WriteLosses(json, report.Losses);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteScope(Utf8JsonWriter json, UsageReport report)
    {
        json.WriteString("created", report.Scope.Created.UtcDateTime);
        WriteTime(json, "since", report.Scope.Since);
        WriteTime(json, "before", report.Scope.Before);
        WriteTime(json, "lastReport", report.Scope.LastReport);
        json.WriteString("utcOffset", report.Zone.GetUtcOffset(report.Scope.Created).ToString("c", CultureInfo.InvariantCulture));
        json.WriteStartArray("filters");
        foreach (string filter in report.Scope.Filters)
        {
            json.WriteStringValue(filter);
        }

        json.WriteEndArray();
        json.WriteNumber("eventsRead", report.EventsRead);
        WriteMs(json, "fastMs", report.Bands.Fast);
        WriteMs(json, "mediumMs", report.Bands.Medium);
    }

    private static void WriteSummary(Utf8JsonWriter json, UsageReport report)
    {
        if (report.Summary is not UsageSummary summary)
        {
            json.WriteNull("summary");
            json.WriteString("empty", EmptyText.Of(report).Reason);
            return;
        }

        json.WriteStartObject("summary");
        json.WriteNumber("commands", summary.Commands);
        json.WriteNumber("calls", summary.Calls);
        json.WriteNumber("successes", summary.Successes);
        json.WriteNumber("failures", summary.Failures);
        json.WriteNumber("cancellations", summary.Cancellations);
        json.WriteNumber("unfinished", summary.Unfinished);
        WriteMs(json, "totalMs", summary.TotalDuration);
        WriteMs(json, "averageMs", summary.AverageDuration);
        WriteMs(json, "slowestMs", summary.Slowest);
        json.WriteEndObject();
    }

    private static void WriteCommand(Utf8JsonWriter json, UsageStatistics row)
    {
        json.WriteString("name", row.Name);
        json.WriteString("source", row.Source);
        json.WriteNumber("calls", row.Calls);
        json.WriteNumber("successes", row.Successes);
        json.WriteNumber("failures", row.Failures);
        json.WriteNumber("cancellations", row.Cancellations);
        json.WriteNumber("unfinished", row.Unfinished);
        WriteMs(json, "totalMs", row.TotalDuration);
        WriteMs(json, "averageMs", row.AverageDuration);
        WriteMs(json, "fastestMs", row.Fastest);
        WriteMs(json, "p50Ms", row.P50);
        WriteMs(json, "p95Ms", row.P95);
        WriteMs(json, "p99Ms", row.P99);
        WriteMs(json, "slowestMs", row.Slowest);
        json.WriteNumber("fast", row.Fast);
        json.WriteNumber("medium", row.Medium);
        json.WriteNumber("slow", row.Slow);
        json.WriteString("firstUsed", row.FirstUsed.UtcDateTime);
        json.WriteString("lastUsed", row.LastUsed.UtcDateTime);
        WriteMs(json, "overheadMs", row.Overhead);
    }

    private static void WriteDay(Utf8JsonWriter json, ReportDay day)
    {
        json.WriteString("date", day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("calls", day.Calls);
        json.WriteNumber("failures", day.Failures);
        json.WriteNumber("cancellations", day.Cancellations);
        json.WriteNumber("unfinished", day.Unfinished);
    }

    private static void WriteRun(Utf8JsonWriter json, ReportRun run)
    {
        json.WriteString("start", run.Start.UtcDateTime);
        json.WriteString("name", run.Name);
        json.WriteString("source", run.Source);
        WriteMs(json, "ms", run.Duration);
        json.WriteString("outcome", OutcomeView.Of(run.Outcome).Name);
        json.WriteString("error", run.Error.Length == 0 ? null : run.Error);
        json.WriteString("session", run.Session);
    }

    private static void WriteSession(Utf8JsonWriter json, SessionStatistics session)
    {
        json.WriteString("session", session.Session);
        json.WriteString("start", session.Start.UtcDateTime);
        json.WriteString("end", session.End.UtcDateTime);
        json.WriteNumber("commands", session.Commands);
        json.WriteNumber("failures", session.Failures);
        json.WriteNumber("events", session.Events);
        json.WriteStartObject("context");
        foreach (UsageProperty property in session.Context)
        {
            json.WriteString(property.Name, property.Value.ToString());
        }

        json.WriteEndObject();
    }

    private static void WriteLosses(Utf8JsonWriter json, ReportLosses losses)
    {
        json.WriteStartObject("losses");
        json.WriteNumber("damagedLines", losses.DamagedLines);
        json.WriteNumber("unreadableFiles", losses.UnreadableFiles);
        json.WriteNumber("redactedNames", losses.RedactedNames);
        json.WriteNumber("retired", losses.Retired);
        json.WriteNumber("unrecorded", losses.Unrecorded);
        json.WriteNumber("shortened", losses.Shortened);
        json.WriteStartObject("droppedTexts");
        foreach (KeyValuePair<string, long> rule in losses.DroppedTexts)
        {
            json.WriteNumber(rule.Key, rule.Value);
        }

        json.WriteEndObject();
        WriteList(json, "sinks", losses.Sinks, sink =>
        {
            json.WriteString("name", sink.Name);
            json.WriteNumber("sent", sink.Sent);
            json.WriteNumber("redacted", sink.Lost.Redacted);
            json.WriteNumber("expired", sink.Lost.Expired);
            json.WriteNumber("sampled", sink.Lost.Sampled);
            json.WriteNumber("rejected", sink.Lost.Rejected);
        });
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> list, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T one in list)
        {
            json.WriteStartObject();
            write(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMs(Utf8JsonWriter json, string name, TimeSpan? span)
    {
        if (span is TimeSpan value)
        {
            json.WriteNumber(name, value.Ticks / (decimal)TimeSpan.TicksPerMillisecond);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is DateTimeOffset value)
        {
            json.WriteString(name, value.UtcDateTime);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
