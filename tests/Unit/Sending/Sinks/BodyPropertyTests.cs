using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CsCheck;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using Xunit;

namespace UsageStats.Tests.Sending.Sinks;

/// <summary>What holds for any events at all.</summary>
public sealed class BodyPropertyTests
{
    // Every path of fields that a body may have; * stands for a property that the user named.
    private static readonly Dictionary<SinkKind, string[]> Allowed = new()
    {
        [SinkKind.Json] =
        [
            "events", "events/v", "events/id", "events/ts", "events/source", "events/event", "events/name", "events/ms", "events/outcome", "events/error",
            "events/session", "events/properties", "events/properties/*", "batch_timestamp", "version", "os", "arch",
        ],
        [SinkKind.PostHog] =
        [
            "api_key", "historical_migration", "batch", "batch/uuid", "batch/event", "batch/distinct_id", "batch/timestamp", "batch/properties",
            "batch/properties/distinct_id", "batch/properties/$process_person_profile", "batch/properties/$geoip_disable", "batch/properties/$ip",
            "batch/properties/$lib", "batch/properties/$lib_version", "batch/properties/os", "batch/properties/arch", "batch/properties/source",
            "batch/properties/session", "batch/properties/name", "batch/properties/duration_ms", "batch/properties/outcome", "batch/properties/error",
            "batch/properties/*",
        ],
        [SinkKind.Otlp] =
        [
            "resourceLogs", "resourceLogs/resource", "resourceLogs/resource/attributes", "resourceLogs/resource/attributes/key",
            "resourceLogs/resource/attributes/value", "resourceLogs/resource/attributes/value/stringValue", "resourceLogs/scopeLogs",
            "resourceLogs/scopeLogs/scope", "resourceLogs/scopeLogs/scope/name", "resourceLogs/scopeLogs/scope/version",
            "resourceLogs/scopeLogs/logRecords", "resourceLogs/scopeLogs/logRecords/eventName", "resourceLogs/scopeLogs/logRecords/timeUnixNano",
            "resourceLogs/scopeLogs/logRecords/observedTimeUnixNano", "resourceLogs/scopeLogs/logRecords/severityNumber",
            "resourceLogs/scopeLogs/logRecords/attributes", "resourceLogs/scopeLogs/logRecords/attributes/key",
            "resourceLogs/scopeLogs/logRecords/attributes/value", "resourceLogs/scopeLogs/logRecords/attributes/value/stringValue",
            "resourceLogs/scopeLogs/logRecords/attributes/value/intValue", "resourceLogs/scopeLogs/logRecords/attributes/value/doubleValue",
            "resourceLogs/scopeLogs/logRecords/attributes/value/boolValue",
        ],
        [SinkKind.ApplicationInsights] =
        [
            "name", "time", "iKey", "tags", "tags/ai.cloud.role", "tags/ai.cloud.roleInstance", "tags/ai.internal.nodeName", "tags/ai.user.id",
            "tags/ai.session.id", "tags/ai.internal.sdkVersion", "data", "data/baseType", "data/baseData", "data/baseData/ver", "data/baseData/name",
            "data/baseData/properties", "data/baseData/properties/event_id", "data/baseData/properties/os", "data/baseData/properties/arch",
            "data/baseData/properties/source", "data/baseData/properties/name", "data/baseData/properties/outcome", "data/baseData/properties/error",
            "data/baseData/properties/*", "data/baseData/measurements", "data/baseData/measurements/duration_ms", "data/baseData/measurements/*",
        ],
    };

    public static TheoryData<SinkKind> Kinds => [SinkKind.Json, SinkKind.PostHog, SinkKind.Otlp, SinkKind.ApplicationInsights];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_OfTheSameEvents_GivesTheSameBytes(SinkKind kind) => Outgoing.AnyBatch.Sample(
        events => Build(kind, events).AsSpan().SequenceEqual(Build(kind, [.. events])));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_OfAnyText_GivesAsciiJsonThatHoldsEveryIdInOrder(SinkKind kind) => Outgoing.AnyBatch.Sample(events =>
    {
        byte[] body = Build(kind, events);
        Assert.DoesNotContain(body, static b => b >= 0x80 || (b < 0x20 && b != '\n'));
        using JsonDocument document = Outgoing.Parse(kind, body);

        // Grouped by source where the format groups.
        IEnumerable<OutgoingEvent> expected = kind == SinkKind.Otlp ? events.GroupBy(static e => e.Source).SelectMany(static group => group) : events;
        Assert.Equal(expected.Select(static e => e.Id), Ids(kind, document.RootElement));
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_WritesNoFieldBeyondTheAllowlist(SinkKind kind) => Outgoing.AnyBatch.Sample(events =>
    {
        using JsonDocument document = Outgoing.Parse(kind, Build(kind, events));
        HashSet<string> user = [.. events.SelectMany(static e => e.Properties).SelectMany(static property => new[] { Clean(property.Name), "property_" + Clean(property.Name) })];
        HashSet<string> paths = [];
        Walk(document.RootElement, string.Empty, paths, field => user.Contains(field));

        Assert.Subset(new HashSet<string>(Allowed[kind]), paths);
    });

    [Theory]
    [InlineData(SinkKind.PostHog)]
    [InlineData(SinkKind.ApplicationInsights)]
    public void Build_WithPropertiesNamedLikeOurFields_KeepsBoth(SinkKind kind)
    {
        OutgoingEvent outgoing = Outgoing.Command(
            "default",
            new("name", PropertyValue.From("a")),
            new("property_name", PropertyValue.From("b")),
            new("$set", PropertyValue.From("c")),
            new("duration_ms", PropertyValue.From(1L)));

        string body = Outgoing.BodyText(kind, Outgoing.Context(), outgoing);

        Assert.Contains("\"name\":\"deploy\"", body, StringComparison.Ordinal);
        Assert.Contains("\"property_name\":\"a\",\"property_property_name\":\"b\",\"property_$set\":\"c\"", body, StringComparison.Ordinal);
        Assert.Contains("\"property_duration_ms\":1", body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_WithoutAnAnonymousId_HoldsNothingThatOutlivesTheSession(SinkKind kind)
    {
        string body = Outgoing.BodyText(kind, Outgoing.Context(anonymousId: null), Outgoing.Command());

        Assert.DoesNotContain(Outgoing.AnonymousId, body, StringComparison.Ordinal);
        Assert.DoesNotContain("ai.user.id", body, StringComparison.Ordinal);
        Assert.DoesNotContain("app.installation.id", body, StringComparison.Ordinal);
        Assert.Equal(kind == SinkKind.PostHog, body.Contains("\"distinct_id\":\"0123456789abcdef\"", StringComparison.Ordinal));
    }

    private static byte[] Build(SinkKind kind, OutgoingEvent[] events) => SinkFormats.For(kind).Build(events, Outgoing.Context()).Body;

    private static IEnumerable<string?> Ids(SinkKind kind, JsonElement root) => kind switch
    {
        SinkKind.Json => root.GetProperty("events").EnumerateArray().Select(static e => e.GetProperty("id").GetString()),
        SinkKind.PostHog => root.GetProperty("batch").EnumerateArray().Select(static e => e.GetProperty("uuid").GetString()),
        SinkKind.ApplicationInsights => root.EnumerateArray()
            .Select(static e => e.GetProperty("data").GetProperty("baseData").GetProperty("properties").GetProperty("event_id").GetString()),
        _ => root.GetProperty("resourceLogs").EnumerateArray()
            .SelectMany(static resource => resource.GetProperty("scopeLogs")[0].GetProperty("logRecords").EnumerateArray())
            .Select(static record => record.GetProperty("attributes")[0].GetProperty("value").GetProperty("stringValue").GetString()),
    };

    private static void Walk(JsonElement element, string path, HashSet<string> paths, Func<string, bool> isUsers)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item, path, paths, isUsers);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            bool holdsUsers = path.EndsWith("properties", StringComparison.Ordinal) || path.EndsWith("measurements", StringComparison.Ordinal);
            foreach (JsonProperty field in element.EnumerateObject())
            {
                string inner = path.Length == 0 ? field.Name : path + "/" + (holdsUsers && isUsers(field.Name) ? "*" : field.Name);
                paths.Add(inner);
                Walk(field.Value, inner, paths, isUsers);
            }
        }
    }

    // As a lone surrogate comes out of JSON.
    private static string Clean(string name) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name));
}
