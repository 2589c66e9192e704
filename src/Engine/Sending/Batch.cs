using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;
using UsageStats.Sending.Sinks;
using UsageStats.Sending.Summaries;

namespace UsageStats.Sending;

/// <summary>The events of one request, or the end of the log: then there are none, and it says only how far was read.</summary>
internal sealed class Batch
{
    private readonly Lazy<(string Id, string Sha256)> _hashes;
    private Task<byte[]>? _compressed;

    public Batch() => _hashes = new Lazy<(string, string)>(() => Request is null ? (string.Empty, string.Empty) : (BatchId.Of(Sink, Body), BatchId.Hash(Body)));

    /// <summary>The sink's name; empty without events.</summary>
    public string Sink { get; init; } = string.Empty;

    /// <summary>The first 32 hex digits of SHA-256 over the sink's name and the body; empty without events.</summary>
    public string Id => _hashes.Value.Id;

    /// <summary>SHA-256 over the body: 64 hex digits; empty without events.</summary>
    public string Sha256 => _hashes.Value.Sha256;

    /// <summary>What is sent, oldest first.</summary>
    public IReadOnlyList<OutgoingEvent> Events { get; init; } = [];

    /// <summary>The request; null without events.</summary>
    public SinkRequest? Request { get; init; }

    /// <summary>The body before compression; empty without events.</summary>
    public byte[] Body => Request?.Body ?? [];

    /// <summary>The body as it goes over the wire. The first to ask has another thread begin with it, and with the hashes.</summary>
    public Task<byte[]> CompressAsync() => _compressed ??= Task.Run(() =>
    {
        _ = _hashes.Value;
        return Compress(Body);
    });

    /// <summary>How far the log is read with it.</summary>
    public required CursorMap Until { get; init; }

    /// <summary>For summaries: how to make them again, and how far their acceptance takes the sink. Null for events.</summary>
    public SummaryNote? Summaries { get; init; }

    /// <summary>What was passed over on the way.</summary>
    public LossCounters Lost { get; init; } = new();

    /// <summary>Sources that are paused, with a cursor that reads the first event of each that was passed over. Empty for none.</summary>
    public IReadOnlyDictionary<string, CursorMap> Held { get; init; } = new Dictionary<string, CursorMap>();

    // The fastest level: it takes a quarter of the time for a tenth more bytes.
    private static byte[] Compress(byte[] body)
    {
        using MemoryStream compressed = new(body.Length / 4);
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body, 0, body.Length);
        }

        return compressed.ToArray();
    }
}
