using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.ApplicationInsights.Extensibility.Implementation;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using UsageStats.Tests.Support;
using Xunit;
using SdkSerializer = Microsoft.ApplicationInsights.Extensibility.Implementation.JsonSerializer;

namespace UsageStats.Tests.Sending.Sinks;

public sealed class ApplicationInsightsFormatTests
{
    private const string Key = "11111111-2222-3333-4444-555555555555";
    private static readonly ISinkFormat Format = SinkFormats.For(SinkKind.ApplicationInsights);

    [Fact]
    public void Build_SaysWhatTheOfficialSdkSaysOfTheSameEvent()
    {
        OutgoingEvent outgoing = Outgoing.Command("default", Outgoing.EachKind());

        SinkRequest request = Format.Build([outgoing], Outgoing.Context(Key));

        JsonNode ours = JsonNode.Parse(request.Body)!;
        JsonNode official = JsonNode.Parse(SdkSerializer.Serialize([Official(outgoing)], compress: false))!;
        Assert.Equal(Time(official), Time(ours));
        official["time"] = null;
        ours["time"] = null;
        Assert.True(JsonNode.DeepEquals(official, ours), $"official: {official.ToJsonString()}{Environment.NewLine}ours: {ours.ToJsonString()}");
        Assert.Equal(SdkSerializer.ContentType, request.ContentType);
    }

    [Theory]
    [InlineData(0, EventFit.Fits)]
    [InlineData(48 * 60, EventFit.Fits)]
    [InlineData((48 * 60) + 1, EventFit.Expired)]
    public void Fit_OfAnEventPastTheServicesAge_IsExpired(int minutes, object expected) =>
        Assert.Equal(expected, Format.Fit(Outgoing.Command(), Drafts.Start.AddMinutes(minutes)));

    [Fact]
    public void Build_CutsWhatIsLongerThanTheServiceTakes()
    {
        string longKey = new('k', 200);
        OutgoingEvent outgoing = new()
        {
            Id = Outgoing.Id,
            Timestamp = Drafts.Start,
            Source = "default",
            Event = new string('e', 600),

            // The 8,192nd unit is the first half of a character.
            Name = new string('n', 8191) + "😀",
            Properties = [new(longKey + "a", PropertyValue.From(new string('v', 9000))), new(longKey + "b", PropertyValue.From("w"))],
        };

        JsonNode data = JsonNode.Parse(Format.Build([outgoing], Outgoing.Context(Key)).Body)!["data"]!["baseData"]!;

        Assert.Equal(512, ((string?)data["name"])!.Length);
        Assert.Equal(new string('n', 8191), (string?)data["properties"]!["name"]);
        var user = data["properties"]!.AsObject().Where(static property => property.Key[0] == 'k').ToList();
        Assert.Equal([150, 150], user.Select(static property => property.Key.Length));
        Assert.Equal([8192, 1], user.Select(static property => ((string?)property.Value)!.Length));
    }

    [Fact]
    public void Read_OfAPartialSuccess_AsksAgainOnlyForWhatMayYetBeTaken()
    {
        string errors = string.Join(',', new[] { (9, 200), (0, 400), (1, 408), (2, 429), (3, 439), (4, 500), (5, 503), (6, 402), (7, 206) }
            .Select(static error => $$"""{"index":{{error.Item1}},"statusCode":{{error.Item2}},"message":"no\nroom"}"""));

        SinkAnswer answer = Format.Read(Outgoing.Answer(206, $$"""{"itemsReceived":9,"itemsAccepted":1,"errors":[{{errors}}]}"""), 9);

        Assert.Equal(AnswerVerdict.Accepted, answer.Verdict);
        Assert.Equal([1, 2, 3, 4, 5], answer.Resend);
        Assert.Equal(3, answer.Refused);
        Assert.Equal("no room", answer.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"errors":{}}""")]
    [InlineData("""{"errors":[{"index":0,"statusCode":400,"message":"\ud800"}]}""")]
    [InlineData("""{"itemsReceived":3,"errors":[{"index":1""")]
    public void Read_OfAPartialSuccessThatCannotBeRead_SendsTheBatchAgain(string body) =>
        Assert.Equal(AnswerVerdict.Retry, Format.Read(Outgoing.Answer(206, body), 3).Verdict);

    [Theory]
    [InlineData("""{"errors":[null,1,{"index":"0"},{"index":-1,"statusCode":500},{"index":3,"statusCode":500},{"statusCode":500}]}""")]
    [InlineData("""{"errors":[]}""")]
    public void Read_OfErrorsOutsideTheBatch_IgnoresThem(string body)
    {
        SinkAnswer answer = Format.Read(Outgoing.Answer(206, body), 3);

        Assert.Equal((AnswerVerdict.Accepted, 0, 0), (answer.Verdict, answer.Refused, answer.Resend.Count));
    }

    [Theory]
    [InlineData(200, AnswerVerdict.Accepted)]
    [InlineData(402, AnswerVerdict.Retry)]
    [InlineData(439, AnswerVerdict.Retry)]
    [InlineData(400, AnswerVerdict.Reject)]
    [InlineData(307, AnswerVerdict.Pause)]
    public void Read_OfAWholeAnswer_FollowsTheTable(int status, object verdict) => Assert.Equal(verdict, Format.Read(Outgoing.Answer(status), 3).Verdict);

    private static EventTelemetry Official(OutgoingEvent outgoing)
    {
        EventTelemetry telemetry = new(outgoing.Event) { Timestamp = outgoing.Timestamp };
        telemetry.Context.InstrumentationKey = Key;
        telemetry.Context.Cloud.RoleName = "na";
        telemetry.Context.Cloud.RoleInstance = "na";
        telemetry.Context.GetInternalContext().NodeName = "na";
        telemetry.Context.GetInternalContext().SdkVersion = "usagestats:1.2.0";
        telemetry.Context.User.Id = Outgoing.AnonymousId;
        telemetry.Context.Session.Id = outgoing.Session;
        telemetry.Properties["event_id"] = outgoing.Id;
        telemetry.Properties["os"] = "linux";
        telemetry.Properties["arch"] = "x64";
        telemetry.Properties["source"] = outgoing.Source;
        telemetry.Properties["name"] = outgoing.Name;
        telemetry.Properties["outcome"] = "error";
        telemetry.Properties["error"] = outgoing.Error;
        telemetry.Properties["region"] = "west <é>";
        telemetry.Properties["dry"] = "true";
        telemetry.Metrics["duration_ms"] = 12.345;
        telemetry.Metrics["size"] = 3;
        telemetry.Metrics["ratio"] = 0.1;
        return telemetry;
    }

    private static DateTimeOffset Time(JsonNode envelope) => DateTimeOffset.Parse((string)envelope["time"]!, CultureInfo.InvariantCulture);
}
