using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using UsageStats.Sources;
using UsageStats.Storage;
using UsageStats.Tests.Support;

namespace UsageStats.Torture.Framework;

/// <summary>A home of its own in which everything may be sent, gone when disposed.</summary>
internal sealed class TortureHome : IDisposable
{
    /// <summary>The property that numbers a session's events.</summary>
    public const string Number = "n";

    private static readonly TimeSpan DrainBudget = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder? _folder;

    /// <summary>Makes one.</summary>
    /// <param name="root">Where; null for a new temporary folder.</param>
    public TortureHome(string? root = null)
    {
        _folder = root is null ? new TemporaryFolder() : null;
        Home = new DataHome(root ?? _folder!["home"]);
        Notes = _folder is null ? root + ".notes" : _folder["notes"];
        System.IO.Directory.CreateDirectory(Notes);
    }

    /// <summary>The home.</summary>
    public DataHome Home { get; }

    /// <summary>Where writers note what they were told is recorded.</summary>
    public string Notes { get; }

    /// <summary>What a process that works in this home has in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        [DataHomeLocation.Variable] = Home.Root,
        ["USAGESTATS_MODE"] = "On",
    };

    /// <summary>An engine in this process that works in this home.</summary>
    public UsageEngine Engine(Func<DateTimeOffset>? clock = null, string? session = null) => new(
        clock ?? (static () => DateTimeOffset.UtcNow),
        name => Environment.GetValueOrDefault(name),
        session ?? Hex.ToString((ulong)Random.Shared.NextInt64()),
        policyFile: Home.Root + ".no-policy");

    /// <summary>Registers a sink that takes JSON, and lets the events' number leave.</summary>
    public SinkDefinition Register(Uri endpoint, string name = "team")
    {
        CatalogueBuilder catalogue = new();
        catalogue.AddProperty(Number, "count");
        Engine().Sources.Update(SourceName.Default, known => (known ?? new SourceRecord(SourceName.Default)) with { Declared = catalogue.Build() });
        SinkDefinition sink = new() { Name = name, Kind = SinkKind.Json, Endpoint = endpoint.AbsoluteUri };
        new SinkRegistry(Home).Add(sink, includeHistory: true, DateTimeOffset.UtcNow);
        return sink;
    }

    /// <summary>Sends all that is pending now to a sink, resting or not.</summary>
    public async Task DrainAsync(Findings findings, string name = "team")
    {
        UsageEngine engine = Engine();
        foreach (SendResult result in await engine.Sending.SendAsync([engine.Sending.Registry!.Find(name)!], new SendOptions { Force = true }, DrainBudget, CancellationToken.None))
        {
            findings.Expect(result is { Status: SendStatus.Done, Pending: 0 }, $"the last send to '{result.Sink}' ended as {result.Status} with {result.Pending} pending: {result.Reason}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder?.Dispose();
}
