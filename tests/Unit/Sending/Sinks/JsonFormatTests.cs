using System;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using Xunit;

namespace UsageStats.Tests.Sending.Sinks;

public sealed class JsonFormatTests
{
    private static readonly SinkContext Context = new() { Endpoint = new Uri("http://127.0.0.1/"), Version = "1.0.0", OperatingSystem = "linux", Architecture = "x64" };

    public static TheoryData<string?, long?, Outcome, string?, string> Events => new()
    {
        { "Deploy-Site", 12_345_670, Outcome.Ok, null, "0123456789abcdef" },
        { "Deploy-Site", 10, Outcome.Failed, "System.IO.IOException", "0123456789abcdef" },
        { "Deploy-Site", 0, Outcome.Cancelled, "other", string.Empty },
        { "Deploy-Site", null, Outcome.None, null, "0123456789abcdef" },
        { null, null, Outcome.None, null, string.Empty },
        { new string('n', 2_000), 20, Outcome.Ok, null, "0123456789abcdef" },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void Body_OfAPlainEvent_IsWhatOneFieldByFieldIs(string? name, long? ticks, Outcome outcome, string? error, string session)
    {
        // What must be escaped in one of its texts has the whole event written field by field.
        const string escaped = "module<";
        string slow = Body(name, ticks, outcome, error, session, escaped);

        Assert.Contains("module\\u003C", slow, StringComparison.Ordinal);
        Assert.Equal(slow.Replace("module\\u003C", "module-", StringComparison.Ordinal), Body(name, ticks, outcome, error, session, "module-"));
    }

    [Fact]
    public void PlainText_IsNoneThatTheEncoderWouldTouch()
    {
        char[] plain = [.. Enumerable.Range(0, char.MaxValue).Select(static code => (char)code).Where(static c => PlainJson.IsPlain(c.ToString()))];

        Assert.InRange(plain.Length, 64, 128);
        Assert.All(plain, static c => Assert.Equal(c.ToString(), JavaScriptEncoder.Default.Encode(c.ToString())));
    }

    private static string Body(string? name, long? ticks, Outcome outcome, string? error, string session, string source) => Encoding.UTF8.GetString(JsonFormat.Body(
        [
            new OutgoingEvent
            {
                Id = "0190a6e27c5b7d3e8f10a1b2c3d4e5f6",
                Timestamp = new DateTimeOffset(2026, 11, 23, 5, 36, 7, 120, TimeSpan.Zero),
                Source = source,
                Event = "command",
                Name = name,
                Duration = ticks is long some ? new TimeSpan(some) : null,
                Outcome = outcome,
                Error = error,
                Session = session,
            },
        ],
        Context));
}
