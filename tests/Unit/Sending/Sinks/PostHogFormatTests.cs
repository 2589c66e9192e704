using System;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending.Sinks;

/// <summary>PostHog answers 200 to anything, so what it would drop is found before.</summary>
public sealed class PostHogFormatTests
{
    private static readonly ISinkFormat Format = SinkFormats.For(SinkKind.PostHog);

    [Theory]
    [InlineData(Outgoing.Id, "command", EventFit.Fits)]
    [InlineData("019AAF6B84037ABC8DEF0123456789AB", "command", EventFit.Invalid)]
    [InlineData("", "command", EventFit.Invalid)]
    [InlineData(Outgoing.Id, "", EventFit.Invalid)]
    [InlineData(Outgoing.Id, "$identify", EventFit.Invalid)]
    public void Fit_OfWhatPostHogWouldDropOrMistake_IsInvalid(string id, string kind, object expected) =>
        Assert.Equal(expected, Format.Fit(new OutgoingEvent { Id = id, Event = kind, Timestamp = Drafts.Start }, Drafts.Start));

    [Fact]
    public void Fit_OfANameOver200Characters_IsInvalid()
    {
        Assert.Equal(EventFit.Fits, Format.Fit(new OutgoingEvent { Id = Outgoing.Id, Event = new string('e', 200) }, Drafts.Start));
        Assert.Equal(EventFit.Invalid, Format.Fit(new OutgoingEvent { Id = Outgoing.Id, Event = new string('e', 201) }, Drafts.Start));
    }

    [Fact]
    public void Build_OfASummaryWithoutSessionForAnIdlessSink_UsesTheEventsOwnId()
    {
        OutgoingEvent summary = new() { Id = Outgoing.Id, Timestamp = Drafts.Start, Source = "default", Event = "day_summary" };

        string body = Outgoing.BodyText(SinkKind.PostHog, Outgoing.Context(anonymousId: null), summary);

        Assert.Contains($"\"distinct_id\":\"{Outgoing.Id}\"", body, StringComparison.Ordinal);
    }
}
