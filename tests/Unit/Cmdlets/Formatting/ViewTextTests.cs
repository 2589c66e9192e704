using System;
using System.Globalization;
using System.Management.Automation;
using UsageStats.Cmdlets.Formatting;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Statistics;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Formatting;

[Collection(PowerShellTestGroup.Name)]
public sealed class ViewTextTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly UsageProperty[] Properties = [new("ci", PropertyValue.From("none")), new("os", PropertyValue.From("Linux")), new("size", PropertyValue.From(3)), new("version", PropertyValue.From("7.6.5"))];

    private readonly PowerShellSession _shell = new(new SessionOptions { ImportModule = false });

    [Theory]
    [InlineData("deploy", null, "deploy")]
    [InlineData("deploy", "", "deploy")]
    [InlineData("deploy", "Default", "deploy")]
    [InlineData("deploy", "Contoso.Tools", "deploy (Contoso.Tools)")]
    [InlineData("deploy-everything", "Contoso.Tools", "deploy-everything (Co…")]
    public void Name_ShowsASourceThatIsNotTheUsersOwn(string name, string? source, string shown) =>
        Assert.Equal(shown, StatisticsText.Name(name, source, 22));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(7, "<BrightRed>7<Reset>")]
    public void Failures_AreColouredUnlessThereAreNone(long count, string shown) => Assert.Equal(Codes(shown), StatisticsText.Failures(count, Session()));

    [Fact]
    public void Colours_WithoutPSStyle_AreNone() => Assert.Equal("7", Colours.Paint("7", Colours.Bad, style: null));

    [Fact]
    public void Colours_WithAPSStyleOfAnotherShape_AreNone() => Assert.Equal("7", Colours.Paint("7", Colours.Bad, style: "mine"));

    [Theory]
    [InlineData(TrendVerdict.Failing, "<BrightRed>Failing<Reset>")]
    [InlineData(TrendVerdict.Slower, "<BrightRed>Slower<Reset>")]
    [InlineData(TrendVerdict.New, "<BrightYellow>New<Reset>")]
    [InlineData(TrendVerdict.Gone, "<BrightYellow>Gone<Reset>")]
    [InlineData(TrendVerdict.Recovered, "<BrightGreen>Recovered<Reset>")]
    [InlineData(TrendVerdict.Faster, "<BrightGreen>Faster<Reset>")]
    [InlineData(TrendVerdict.Steady, "Steady")]
    [InlineData(TrendVerdict.TooFewCalls, "TooFewCalls")]
    public void Verdict_IsColouredByWhatItAsksFor(TrendVerdict verdict, string shown) => Assert.Equal(Codes(shown), StatisticsText.Verdict(verdict, Session()));

    [Theory]
    [InlineData(Outcome.None, "")]
    [InlineData(Outcome.Ok, "ok")]
    [InlineData(Outcome.Stopped, "stopped")]
    [InlineData(Outcome.Failed, "<BrightRed>failed<Reset>")]
    [InlineData(Outcome.Error, "<BrightRed>error<Reset>")]
    [InlineData(Outcome.Cancelled, "<BrightYellow>cancelled<Reset>")]
    public void Outcome_IsTheWordOfTheLog(Outcome outcome, string shown) => Assert.Equal(Codes(shown), EventText.Outcome(outcome, Session()));

    [Fact]
    public void Trend_ShowsBothPeriods()
    {
        Assert.Equal("2.0 s, before 1.0 s", StatisticsText.P95(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)));
        Assert.Equal("50.0 %, before ", StatisticsText.FailureRate(0.5, null));
        Assert.Equal($"{ReadableText.Minute(Noon)} to {ReadableText.Minute(Noon.AddDays(1))}", StatisticsText.Period(Noon, Noon.AddDays(1)));
    }

    [Theory]
    [InlineData(0, 0, "9 calls of 3 commands: 90.0 % succeeded, 0 failed, 1 cancelled")]
    [InlineData(2, 4, "9 calls of 3 commands: 90.0 % succeeded, <BrightRed>2 failed<Reset>, 1 cancelled, 4 unfinished")]
    public void Runs_SayWhatIsOpenOnlyIfSomethingIs(long failures, long unfinished, string shown) =>
        Assert.Equal(Codes(shown), StatisticsText.Runs(9, 3, 0.9, failures, 1, unfinished, Session()));

    [Fact]
    public void Summary_ShowsDurationsAndBands()
    {
        Assert.Equal("average 1.0 s, slowest 3.0 s (deploy), in all 9.0 s", StatisticsText.Durations(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), "deploy", TimeSpan.FromSeconds(9)));
        Assert.Equal("50.0 % fast (up to 2.0 s), 30.0 % medium (up to 5.0 s), 20.0 % slow", StatisticsText.Bands(0.5, 0.3, 0.2, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Properties_ShowInTheirOrder_AndNoneAsNothing()
    {
        Assert.Equal("ci=none os=Linux size=3 version=7.6.5", EventText.Properties(Properties, "=", " "));
        Assert.Equal(string.Empty, EventText.Properties(null, "=", " "));
    }

    [Fact]
    public void Shell_IsItsVersionAndSystem_WithoutWhatItHasNot() => Assert.Equal("7.6.5 Linux", EventText.Shell(Properties));

    [Fact]
    public void Time_IsTheSameInEveryCulture() =>
        Assert.Equal(Noon.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), EventText.Time(Noon, "yyyy-MM-dd HH:mm:ss"));

    [Fact]
    public void Status_SaysMoreOnlyIfThereIsMoreToSay()
    {
        Assert.Equal("3 by this session", StatusText.Recorded(3, 0));
        Assert.Equal("3 by this session, 1 of them shortened", StatusText.Recorded(3, 1));
        Assert.Equal("somewhere", StatusText.Home("somewhere", null));
        Assert.Equal("none: no folder", StatusText.Home(null, "no folder"));
        Assert.Equal($"2, last at {Noon.ToLocalTime().ToString("HH:mm:ss", CultureInfo.CurrentCulture)}: the disk is full", StatusText.Failed(2, Noon, "the disk is full"));
    }

    [Fact]
    public void Settings_LeaveOutTheMode() => Assert.Equal(
        $"SendAge = 1 (default){Environment.NewLine}Mood = 2 (default)",
        StatusText.Settings(new[] { Setting("SendAge", "1"), Setting("Mode", "On"), Setting("Mood", "2") }));

    [Theory]
    [InlineData("refused", 1, "paused")]
    [InlineData(null, 1, "resting")]
    [InlineData(null, -1, "ready")]
    [InlineData("", null, "ready")]
    public void Sink_SaysWhetherItWouldSend(string? paused, int? inDays, string shown) =>
        Assert.Equal(shown, StatusText.Sink(paused, inDays is { } days ? DateTimeOffset.UtcNow.AddDays(days) : null));

    [Fact]
    public void Source_SaysWhatTheUserHasNotDecided()
    {
        Assert.Equal("On", StatusText.Mode(UsageMode.On, decided: true));
        Assert.Equal("Local (undecided)", StatusText.Mode(UsageMode.Local, decided: false));
        Assert.Equal(Codes("<BrightYellow>paused: 2 to accept<Reset>"), StatusText.Sending(SourceSending.Paused, 2, Session()));
        Assert.Equal("yes", StatusText.Sending(SourceSending.Yes, 0, Session()));
        Assert.Equal("no", StatusText.Sending(SourceSending.No, 0, Session()));
    }

    /// <inheritdoc/>
    public void Dispose() => _shell.Dispose();

    private static SettingStatus Setting(string name, string text) => new() { Name = name, Text = text, Place = "default" };

    private static string Codes(string shown) => shown
        .Replace("<BrightRed>", "\u001b[91m", StringComparison.Ordinal)
        .Replace("<BrightYellow>", "\u001b[93m", StringComparison.Ordinal)
        .Replace("<BrightGreen>", "\u001b[92m", StringComparison.Ordinal)
        .Replace("<Reset>", "\u001b[0m", StringComparison.Ordinal);

    private EngineIntrinsics Session() => (EngineIntrinsics)Assert.Single(_shell.Run("$ExecutionContext").Output).BaseObject;
}
