using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UsageStats.Tests.Support;

namespace UsageStats.Torture.Framework;

/// <summary>What a receiver got, event by event.</summary>
internal sealed class Deliveries
{
    private readonly Dictionary<string, string> _ids = [];
    private readonly Dictionary<(string Session, long Number), string> _idOf = [];
    private readonly List<string> _problems = [];

    public Deliveries(IReadOnlyList<ReceivedRequest> requests)
    {
        Dictionary<string, string[]> batches = [];
        foreach (ReceivedRequest request in requests)
        {
            string[] ids = [.. request.Ids()];
            if (batches.TryGetValue(request.Batch, out string[]? before))
            {
                RepeatedBatches++;
                Expect(before.AsSpan().SequenceEqual(ids), $"batch {request.Batch} came again with other events");
            }
            else
            {
                batches.Add(request.Batch, ids);
                Take(request, ids);
            }
        }
    }

    /// <summary>The ids of the events, each with the batch that brought it first.</summary>
    public IReadOnlyDictionary<string, string> Ids => _ids;

    /// <summary>Requests that repeat an earlier batch.</summary>
    public int RepeatedBatches { get; private set; }

    /// <summary>Events that came in two different batches.</summary>
    public int RepeatedEvents { get; private set; }

    /// <summary>One event under two ids, or two batches under one.</summary>
    public IReadOnlyList<string> Problems => _problems;

    private void Take(ReceivedRequest request, string[] ids)
    {
        using JsonDocument body = JsonDocument.Parse(request.Body);
        foreach ((JsonElement sent, string id) in body.RootElement.GetProperty("events").EnumerateArray().Zip(ids))
        {
            RepeatedEvents += _ids.TryAdd(id, request.Batch) ? 0 : 1;
            if (sent.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(TortureHome.Number, out JsonElement number))
            {
                (string Session, long Number) run = (sent.GetProperty("session").GetString()!, number.GetInt64());
                Expect(_idOf.TryAdd(run, id) || _idOf[run] == id, $"event {run.Number} of session {run.Session} came under the ids {_idOf[run]} and {id}");
            }
        }
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            _problems.Add(otherwise);
        }
    }
}
