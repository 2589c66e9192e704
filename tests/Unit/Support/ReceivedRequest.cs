using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace UsageStats.Tests.Support;

/// <summary>A request as a receiver got it.</summary>
/// <param name="Target">The path and query.</param>
/// <param name="Headers">Its headers, by name in any case.</param>
/// <param name="Body">Its body, uncompressed.</param>
internal sealed record ReceivedRequest(string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The batch's id, as its header says.</summary>
    public string Batch => Headers["X-UsageStats-Batch"];

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The ids of the events in a body of the JSON kind.</summary>
    public IReadOnlyList<string> Ids()
    {
        using JsonDocument json = JsonDocument.Parse(Body);
        return [.. json.RootElement.GetProperty("events").EnumerateArray().Select(sent => sent.GetProperty("id").GetString()!)];
    }
}
