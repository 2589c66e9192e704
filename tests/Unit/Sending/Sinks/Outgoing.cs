using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using UsageStats.Tests.Support;

namespace UsageStats.Tests.Sending.Sinks;

/// <summary>Events on their way out, and the context of a sink, with everything filled in that a test does not care about.</summary>
internal static class Outgoing
{
    /// <summary>The id of every event that is not given another.</summary>
    public const string Id = "019aaf6b84037abc8def0123456789ab";

    /// <summary>An anonymous id.</summary>
    public const string AnonymousId = "7f2c1c2e-9b1d-4d5a-8f37-0c7b6f0a1e11";

    private static readonly string[] Awkward = ["😀", "a😀b", "\ud83d", "\ude00\ud83d", "é", "日本語", "\"\\\"", "\r\n\t", "</script>", "$set", "name", "property_name", "distinct_id"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 30].Select(static chars => new string(chars)),
        Gen.Int[0, Awkward.Length - 1].Select(static i => Awkward[i]));

    private static readonly Gen<PropertyValue> AnyValue = Gen.OneOf(
        AnyText.Select(PropertyValue.From),
        Gen.Long.Select(PropertyValue.From),
        Gen.Double.Where(double.IsFinite).Select(PropertyValue.From),
        Gen.Bool.Select(PropertyValue.From));

    /// <summary>Any event that the egress filter could hand on, with texts that no filter would let through too.</summary>
    public static readonly Gen<OutgoingEvent> Any =
        from id in Gen.Byte.Array[16]
        from ticks in Gen.Long[DateTimeOffset.UnixEpoch.Ticks, new DateTime(2200, 1, 1).Ticks]
        from source in Gen.OneOf(Gen.Const("default"), Gen.Const("Contoso.Tools"))
        from name in AnyText
        from hasName in Gen.Bool
        from microseconds in Gen.Long[-1, 10_000_000_000]
        from outcome in Gen.Enum<Outcome>()
        from error in AnyText
        from properties in Gen.Select(AnyText, AnyValue, static (key, value) => new UsageProperty(key, value)).Array[0, 4]
        select new OutgoingEvent
        {
            Id = Convert.ToHexStringLower(id),
            Timestamp = new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
            Source = source,
            Event = "command",
            Name = hasName ? name : null,
            Duration = microseconds < 0 ? null : TimeSpan.FromMicroseconds(microseconds),
            Outcome = outcome,
            Error = outcome == Outcome.Error ? error : null,
            Session = Drafts.Session,
            Properties = [.. properties.DistinctBy(static property => property.Name)],
        };

    /// <summary>A batch of them.</summary>
    public static readonly Gen<OutgoingEvent[]> AnyBatch = Any.Array[1, 5];

    /// <summary>A run of a command with every field filled.</summary>
    public static OutgoingEvent Command(string source = "default", params UsageProperty[] properties) => new()
    {
        Id = Id,
        Timestamp = Drafts.Start,
        Source = source,
        Event = "command",
        Name = "deploy",
        Duration = TimeSpan.FromMicroseconds(12_345),
        Outcome = Outcome.Error,
        Error = "System.IO.IOException",
        Session = Drafts.Session,
        Properties = properties,
    };

    /// <summary>An event with the fewest fields that one can have.</summary>
    public static OutgoingEvent Start(string source = "default") => new()
    {
        Id = "019aaf6b84027abc8def0123456789ab",
        Timestamp = Drafts.Start.AddMilliseconds(-1),
        Source = source,
        Event = "session_start",
        Session = Drafts.Session,
    };

    /// <summary>One property of each kind.</summary>
    public static UsageProperty[] EachKind() =>
    [
        new("size", PropertyValue.From(3L)),
        new("ratio", PropertyValue.From(0.1)),
        new("region", PropertyValue.From("west <é>")),
        new("dry", PropertyValue.From(true)),
    ];

    /// <summary>What a sink says besides its events.</summary>
    public static SinkContext Context(string? apiKey = "key-1", string? anonymousId = AnonymousId) => new()
    {
        Endpoint = new Uri("https://usage.example.com/events"),
        ApiKey = apiKey,
        Version = "1.2.0",
        OperatingSystem = "linux",
        Architecture = "x64",
        AnonymousId = anonymousId,
    };

    /// <summary>The body as text.</summary>
    public static string BodyText(SinkKind kind, SinkContext context, params OutgoingEvent[] events) =>
        Encoding.UTF8.GetString(SinkFormats.For(kind).Build(events, context).Body);

    /// <summary>The body as one JSON document; of Application Insights' lines, an array of them.</summary>
    public static JsonDocument Parse(SinkKind kind, byte[] body)
    {
        string text = Encoding.UTF8.GetString(body);
        return JsonDocument.Parse(kind == SinkKind.ApplicationInsights ? $"[{string.Join(',', text.Split('\n', StringSplitOptions.RemoveEmptyEntries))}]" : text);
    }

    /// <summary>An answer.</summary>
    public static SinkResponse Answer(int status, string body = "") => new() { Status = status, Body = Encoding.UTF8.GetBytes(body) };
}
