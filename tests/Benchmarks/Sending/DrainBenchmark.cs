using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using UsageStats.Benchmarks.Framework;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Sending;

/// <summary>A log drained to loopback, beside a bare HttpClient that posts the same bytes.</summary>
internal sealed class DrainBenchmark : IBenchmark
{
    /// <inheritdoc/>
    public string Name => "drain";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        int events = options.Pick(100_000, 20_000);
        using TemporaryFolder folder = new();
        using BareReceiver receiver = new();
        UsageEngine engine = new(() => DateTimeOffset.UtcNow, name => Variable(name, folder.Path), "0123456789abcdef");
        Record(folder.Path, events);
        SinkDefinition sink = new() { Name = "bench", Kind = SinkKind.Json, Endpoint = receiver.Endpoint.AbsoluteUri };
        Drain(engine, sink, events);
        IReadOnlyList<byte[]> bodies = receiver.TakeBodies();

        Rounds rounds = Rounds.Measure(
            options.Pick(7, 3),
            ("ours", () => Drain(engine, sink, events)),
            ("bare", () => Post(receiver.Endpoint, bodies)));
        yield return new BenchmarkRow(
            $"drain {events:N0} events to loopback",
            $"{rounds.Milliseconds("ours").Median:N0} ms",
            $"bare HttpClient, same bytes {rounds.Milliseconds("bare").Median:N0} ms",
            rounds.Ratio("ours", "bare"),
            2);
    }

    private static string? Variable(string name, string home) => name switch
    {
        DataHomeLocation.Variable => home,
        "USAGESTATS_MODE" => "On",
        "DO_NOT_TRACK" or "USAGESTATS_OPTOUT" => null,
        _ => Environment.GetEnvironmentVariable(name),
    };

    private static void Record(string home, int events)
    {
        EventLog log = EventLog.Open(new DataHome(home), () => DateTimeOffset.UtcNow, "0123456789abcdef");
        byte[] buffer = new byte[EventLimits.LineBytes + 1];
        for (int i = 0; i < events; i++)
        {
            EventDraft draft = EventDraft.Create("default", EventKinds.Command, DateTime.UtcNow.Ticks, "0123456789abcdef");
            draft.Name = "Deploy-Site" + (i % 50);
            draft.DurationMicroseconds = 12_345 + i;
            draft.OwnMicroseconds = 31;
            draft.Outcome = Outcome.Ok;
            draft.Send = true;
            log.Append(buffer, EventEncoder.Encode(draft, buffer.AsSpan(1), out _));
        }
    }

    private static void Drain(UsageEngine engine, SinkDefinition sink, int events)
    {
        SinkRegistry registry = engine.Sending.Registry!;
        registry.Remove(sink.Name);
        registry.Add(sink, includeHistory: true, DateTimeOffset.UtcNow);
        SendResult result = engine.Sending.SendAsync([sink], new SendOptions(), TimeSpan.FromMinutes(5), CancellationToken.None).GetAwaiter().GetResult()[0];
        if (result.Sent != events)
        {
            throw new InvalidOperationException($"{result.Sent} of {events} events arrived: {result.Status} {result.Reason}");
        }
    }

    private static void Post(Uri endpoint, IReadOnlyList<byte[]> bodies)
    {
        using HttpClient client = new();
        foreach (byte[] body in bodies)
        {
            using ByteArrayContent content = new(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            content.Headers.ContentEncoding.Add("gzip");
            using HttpResponseMessage answer = client.PostAsync(endpoint, content).GetAwaiter().GetResult();
            answer.EnsureSuccessStatusCode();
        }
    }
}
