using System;
using System.Globalization;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending;

public sealed class PureDecisionTests
{
    private static readonly DateTimeOffset Now = Drafts.Start;

    [Theory]
    [InlineData(1, 0.5, 60)]
    [InlineData(2, 0.5, 120)]
    [InlineData(6, 0.5, 32 * 60)]
    [InlineData(1000, 0.5, 32 * 60)]
    [InlineData(1, 0, 45)]
    [InlineData(1, 0.999, 74.97)]
    public void Backoff_DoublesAndSpreadsByAQuarter(int failures, double jitter, double seconds) =>
        Assert.Equal(seconds, BackoffSchedule.Delay(failures, jitter).TotalSeconds, 2);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 0 ", 0)]
    [InlineData("99999999999", 86400)]
    [InlineData("Mon, 23 Nov 2026 05:37:07 GMT", 59.877)]
    [InlineData("Mon, 23 Nov 2020 05:37:07 GMT", 0)]
    [InlineData("Mon, 23 Nov 2037 05:37:07 GMT", 86400)]
    public void RetryAfter_IsReadInBothFormsAndBounded(string header, double seconds) =>
        Assert.Equal(seconds, RetryAfter.Parse(header, Now)!.Value.TotalSeconds, 3);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    public void RetryAfter_ThatSaysNothing_IsNone(string? header) => Assert.Null(RetryAfter.Parse(header, Now));

    [Theory]
    [InlineData(0, 9999, 9999, false)]
    [InlineData(9, 59, 9999, false)]
    [InlineData(10, 0, 9999, true)]
    [InlineData(1, 60, 9999, true)]
    [InlineData(10, 0, 14, false)]
    [InlineData(10, 0, 15, true)]
    public void Threshold_IsDue(int pending, int ageMinutes, int lastMinutes, bool due) =>
        Assert.Equal(due, SendThreshold.Default.IsDue(pending, pending == 0 ? null : Now.AddMinutes(-ageMinutes), Now.AddMinutes(-lastMinutes), Now));

    [Fact]
    public void Threshold_AfterTheClockWasSetBack_StillSends() =>
        Assert.True(SendThreshold.Default.IsDue(10, Now, Now.AddYears(1), Now));

    [Theory]
    [InlineData("60", 60)]
    [InlineData("99999999", 86400)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("NaN", null)]
    [InlineData("a lot", null)]
    [InlineData(null, null)]
    public void ReceiverInterval_IsBounded(string? header, int? seconds) =>
        Assert.Equal(seconds, (int?)ReceiverPace.ParseInterval(header)?.TotalSeconds);

    [Theory]
    [InlineData("0.25", 0.25)]
    [InlineData("0", 0.001)]
    [InlineData("7", 1)]
    [InlineData("-0.5", 1)]
    [InlineData("half", 1)]
    [InlineData(null, 1)]
    public void ReceiverSampleRate_IsBounded(string? header, double rate) => Assert.Equal(rate, ReceiverPace.ParseSampleRate(header));

    [Fact]
    public void SampleRate_KeepsTheSameEventsAndAFairShare()
    {
        int kept = 0;
        Random random = new(7);
        for (int i = 0; i < 10_000; i++)
        {
            string id = "019ab2d0a8f37000" + random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
            bool quarter = ReceiverPace.Keeps(id, 0.25);
            kept += quarter ? 1 : 0;
            Assert.True(!quarter || ReceiverPace.Keeps(id, 0.5), "who is in the smaller share is in the larger");
        }

        Assert.InRange(kept, 2300, 2700);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("short", "****")]
    [InlineData("phc_0123456789abcdef", "****cdef")]
    [InlineData("env:TEAM_KEY", "env:TEAM_KEY")]
    public void Secret_IsMasked(string? stored, string? shown) => Assert.Equal(shown, Secret.Mask(stored));

    [Theory]
    [InlineData("team", true)]
    [InlineData("Team.One-2", true)]
    [InlineData("", false)]
    [InlineData("2team", false)]
    [InlineData("te am", false)]
    [InlineData("../team", false)]
    [InlineData("con", false)]
    [InlineData("com1.team", false)]
    [InlineData("team.state", false)]
    public void SinkName_HasAGrammar(string name, bool valid) => Assert.Equal(valid, SinkName.IsValid(name));

    [Fact]
    public void BatchId_DependsOnTheSinkAndTheBytes()
    {
        string id = BatchId.Of("a", [1, 2, 3]);

        Assert.Equal(32, id.Length);
        Assert.Equal(id, BatchId.Of("a", [1, 2, 3]));
        Assert.NotEqual(id, BatchId.Of("b", [1, 2, 3]));
        Assert.NotEqual(id, BatchId.Of("a", [1, 2, 4]));
    }
}
