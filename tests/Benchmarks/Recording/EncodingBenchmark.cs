using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using UsageStats.Benchmarks.Framework;
using UsageStats.Events;

namespace UsageStats.Benchmarks.Recording;

/// <summary>One event as its line, beside System.Text.Json writing the same fields.</summary>
internal sealed class EncodingBenchmark : IBenchmark
{
    private const int Events = 100_000;

    /// <inheritdoc/>
    public string Name => "encode";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        EventDraft draft = EventDraft.Create("default", EventKinds.Command, DateTime.UtcNow.Ticks, "0123456789abcdef");
        draft.Name = "Deploy-Site";
        draft.DurationMicroseconds = 12_345;
        draft.OwnMicroseconds = 31;
        draft.Outcome = Outcome.Ok;
        byte[] line = new byte[EventLimits.LineBytes];
        string id = draft.Id.ToString();
        ArrayBufferWriter<byte> buffer = new(EventLimits.LineBytes);
        using Utf8JsonWriter json = new(buffer, new JsonWriterOptions { SkipValidation = true });
        Rounds rounds = Rounds.Measure(
            options.Pick(21, 7),
            ("ours", () => Repeat(() => EventEncoder.Encode(draft, line, out _))),
            ("json", () => Repeat(() => Write(json, buffer, draft, id))));
        yield return new BenchmarkRow(
            "encode one event",
            Nano(rounds.Milliseconds("ours")),
            "System.Text.Json, a writer kept: " + Nano(rounds.Milliseconds("json")),
            rounds.Ratio("ours", "json"),
            1);
    }

    private static void Write(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, in EventDraft draft, string id)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteNumber("v"u8, 1);
        json.WriteString("id"u8, id);
        json.WriteString("ts"u8, new DateTime(draft.UtcTicks, DateTimeKind.Utc));
        json.WriteString("source"u8, draft.Source);
        json.WriteString("event"u8, draft.Event);
        json.WriteString("name"u8, draft.Name);
        json.WriteNumber("ms"u8, draft.DurationMicroseconds / 1000m);
        json.WriteNumber("own"u8, draft.OwnMicroseconds / 1000m);
        json.WriteString("outcome"u8, "ok"u8);
        json.WriteString("session"u8, draft.Session);
        json.WriteEndObject();
        json.Flush();
    }

    private static void Repeat(Action action)
    {
        for (int i = 0; i < Events; i++)
        {
            action();
        }
    }

    private static string Nano(Spread milliseconds) => FormattableString.Invariant($"{milliseconds.Median * 1e6 / Events:0} ns");
}
