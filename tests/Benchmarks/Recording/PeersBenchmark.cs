using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.Extensibility;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using Serilog;
using UsageStats.Benchmarks.Framework;
using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Recording;

/// <summary>
/// One event recorded, beside what others take for one: Serilog's file that processes share, and two pipelines that only
/// bring it as far as their process's memory, from where a crash takes it.
/// </summary>
internal sealed class PeersBenchmark : IBenchmark
{
    /// <inheritdoc/>
    public string Name => "peers";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        int events = options.Pick(10_000, 3_000);
        using TemporaryFolder folder = new();
        UsageEngine engine = new(() => DateTimeOffset.UtcNow, name => name == DataHomeLocation.Variable ? folder.Path : null, "0123456789abcdef");
        RunEnd end = new() { Name = "Deploy-Site", Outcome = Outcome.Ok };
        using Serilog.Core.Logger serilog = new LoggerConfiguration().WriteTo.File(Path.Combine(folder.Path, "serilog"), shared: true, formatProvider: System.Globalization.CultureInfo.InvariantCulture).CreateLogger();
        using ILoggerFactory factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(otel => otel.AddProcessor(new BatchLogRecordExportProcessor(new MemoryExporter()))));
        ILogger<PeersBenchmark> otel = factory.CreateLogger<PeersBenchmark>();
        using TelemetryConfiguration configuration = new() { TelemetryChannel = new MemoryChannel(), ConnectionString = "InstrumentationKey=00000000-0000-0000-0000-000000000001" };
        TelemetryClient insights = new(configuration);

        Rounds rounds = Rounds.Measure(
            options.Pick(15, 5),
            ("ours", () => Repeat(events, () => engine.Recorder.Complete("default", engine.Recorder.Begin("default", null), end))),
            ("serilog", () => Repeat(events, () => serilog.Information("{Name} {Outcome} {Milliseconds} {Session}", "Deploy-Site", "ok", 12.345, "0123456789abcdef"))),
            ("otel", () => Repeat(events, () => otel.LogInformation("{Name} {Outcome} {Milliseconds} {Session}", "Deploy-Site", "ok", 12.345, "0123456789abcdef"))),
            ("insights", () => Repeat(events, () => insights.TrackEvent("command", new Dictionary<string, string> { ["name"] = "Deploy-Site", ["outcome"] = "ok" }, new Dictionary<string, double> { ["duration_ms"] = 12.345 }))));
        string ours = Micro(rounds.Milliseconds("ours"), events);
        yield return new BenchmarkRow("one event on disk, beside Serilog's file", ours, "File(shared: true) " + Micro(rounds.Milliseconds("serilog"), events), rounds.Ratio("ours", "serilog"), 1);
        yield return new BenchmarkRow("  beside OpenTelemetry's logs", ours, "to memory only " + Micro(rounds.Milliseconds("otel"), events), rounds.Ratio("ours", "otel"), null);
        yield return new BenchmarkRow("  beside Application Insights", ours, "to memory only " + Micro(rounds.Milliseconds("insights"), events), rounds.Ratio("ours", "insights"), null);
    }

    private static void Repeat(int times, Action action)
    {
        for (int i = 0; i < times; i++)
        {
            action();
        }
    }

    private static string Micro(Spread milliseconds, int times) => FormattableString.Invariant($"{milliseconds.Median * 1000 / times:0.00} µs");

    private sealed class MemoryExporter : BaseExporter<LogRecord>
    {
        public override ExportResult Export(in Batch<LogRecord> batch) => ExportResult.Success;
    }

    private sealed class MemoryChannel : Microsoft.ApplicationInsights.Channel.ITelemetryChannel
    {
        private readonly List<Microsoft.ApplicationInsights.Channel.ITelemetry> _kept = [];

        public bool? DeveloperMode { get; set; }

        public string? EndpointAddress { get; set; }

        public void Send(Microsoft.ApplicationInsights.Channel.ITelemetry item)
        {
            if (_kept.Count == 500)
            {
                _kept.Clear();
            }

            _kept.Add(item);
        }

        public void Flush() => _kept.Clear();

        public void Dispose() => _kept.Clear();
    }
}
