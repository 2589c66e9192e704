using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Google.Protobuf;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using Xunit;

namespace UsageStats.Tests.Sending.Sinks;

public sealed class OtlpFormatTests
{
    private static readonly ISinkFormat Format = SinkFormats.For(SinkKind.Otlp);

    [Fact]
    public void Build_OfAnyEvents_IsReadByTheOfficialSchemaWithoutAnUnknownField() => Outgoing.AnyBatch.Sample(events =>
    {
        (string body, List<string?> names) = WithoutEventNames(Format.Build(events, Outgoing.Context()).Body);

        IMessage message = OfficialOtlp.ParseRequest(body);

        Assert.Equal(names.Count, events.Length);
        using JsonDocument read = JsonDocument.Parse(JsonFormatter.Default.Format(message));
        Assert.Equal(events.Length, Records(read.RootElement).Count());
    });

    [Fact]
    public void Build_ReadByTheOfficialSchema_HasTheSameValues()
    {
        (string body, List<string?> names) = WithoutEventNames(Format.Build([Outgoing.Command("default", Outgoing.EachKind())], Outgoing.Context()).Body);

        using JsonDocument read = JsonDocument.Parse(JsonFormatter.Default.Format(OfficialOtlp.ParseRequest(body)));

        JsonElement record = Assert.Single(Records(read.RootElement));
        Assert.Equal("1795412167123000000", record.GetProperty("timeUnixNano").GetString());
        Assert.Equal("SEVERITY_NUMBER_INFO", record.GetProperty("severityNumber").GetString());
        Assert.Equal(
            [
                "log.record.uid: stringValue 019aaf6b84037abc8def0123456789ab",
                "session.id: stringValue 0123456789abcdef",
                "usagestats.name: stringValue deploy",
                "usagestats.duration_ms: doubleValue 12.345",
                "usagestats.outcome: stringValue error",
                "error.type: stringValue System.IO.IOException",
                "usagestats.property.size: intValue 3",
                "usagestats.property.ratio: doubleValue 0.1",
                "usagestats.property.region: stringValue west <é>",
                "usagestats.property.dry: boolValue True",
            ],
            record.GetProperty("attributes").EnumerateArray().Select(Describe));
        Assert.Equal(["command"], names);
    }

    [Theory]
    [InlineData("windows", "arm64", "windows", "arm64")]
    [InlineData("macos", "arm", "darwin", "arm32")]
    [InlineData("linux", "x86", "linux", "x86")]
    public void Build_NamesSystemAndProcessorAsTheConventionsDo(string system, string architecture, string osType, string hostArch)
    {
        SinkContext context = new() { Endpoint = new("https://otel.example.com/v1/logs"), Version = "1.2.0", OperatingSystem = system, Architecture = architecture };

        string body = Outgoing.BodyText(SinkKind.Otlp, context, Outgoing.Start());

        Assert.Contains($$$"""{"key":"os.type","value":{"stringValue":"{{{osType}}}"}}""", body, StringComparison.Ordinal);
        Assert.Contains($$$"""{"key":"host.arch","value":{"stringValue":"{{{hostArch}}}"}}""", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OfATimeBefore1970_GivesTheWordForUnknown()
    {
        string body = Outgoing.BodyText(SinkKind.Otlp, Outgoing.Context(), new OutgoingEvent { Id = Outgoing.Id, Source = "default", Event = "command" });

        Assert.Contains("\"timeUnixNano\":\"0\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"partialSuccess":{"rejectedLogRecords":"3","errorMessage":"too old"}}""", 3, "too old")]
    [InlineData("""{"partialSuccess":{"errorMessage":"beware"}}""", 0, "beware")]
    public void Read_OfAPartialSuccess_AcceptsAndAsksForNothingAgain(string official, int refused, string reason)
    {
        SinkAnswer answer = Format.Read(Outgoing.Answer(200, OfficialOtlp.FormatResponse(official)), 5);

        Assert.Equal((AnswerVerdict.Accepted, refused, reason), (answer.Verdict, answer.Refused, answer.Reason));
        Assert.Empty(answer.Resend);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("""{"partialSuccess":null}""")]
    [InlineData("""{"partialSuccess":{"errorMessage":"\ud800"}}""")]
    public void Read_OfASuccessThatSaysNothing_Accepts(string body)
    {
        SinkAnswer answer = Format.Read(Outgoing.Answer(200, body), 5);

        Assert.Equal((AnswerVerdict.Accepted, 0), (answer.Verdict, answer.Refused));
    }

    [Theory]
    [InlineData("""{"partialSuccess":{"rejectedLogRecords":2}}""", 2)]
    [InlineData("""{"partialSuccess":{"rejectedLogRecords":"9223372036854775807"}}""", 5)]
    [InlineData("""{"partialSuccess":{"rejectedLogRecords":-1}}""", 0)]
    [InlineData("""{"partialSuccess":{"rejectedLogRecords":"x"}}""", 0)]
    public void Read_OfAnOddCount_StaysWithinTheBatch(string body, int refused) => Assert.Equal(refused, Format.Read(Outgoing.Answer(200, body), 5).Refused);

    // The schema that is compiled there is one release older than the field eventName (string, number 12).
    private static (string Body, List<string?> Names) WithoutEventNames(byte[] body)
    {
        JsonNode root = JsonNode.Parse(Encoding.UTF8.GetString(body))!;
        List<string?> names = [];
        foreach (JsonNode? record in root["resourceLogs"]!.AsArray().SelectMany(static resource => resource!["scopeLogs"]![0]!["logRecords"]!.AsArray()))
        {
            names.Add((string?)record!["eventName"]);
            record.AsObject().Remove("eventName");
        }

        return (root.ToJsonString(), names);
    }

    private static IEnumerable<JsonElement> Records(JsonElement root) => root.GetProperty("resourceLogs").EnumerateArray()
        .SelectMany(static resource => resource.GetProperty("scopeLogs")[0].GetProperty("logRecords").EnumerateArray());

    private static string Describe(JsonElement attribute)
    {
        JsonProperty value = attribute.GetProperty("value").EnumerateObject().Single();
        return $"{attribute.GetProperty("key").GetString()}: {value.Name} {value.Value}";
    }
}
