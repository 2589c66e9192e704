using System;
using System.Linq;
using System.Threading;
using UsageStats.Events;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class EventStreamTests
{
    [Fact]
    public void Read_GivesWholeEventsInTheOrderOfTheLog()
    {
        using LogFolder log = new();
        log.Segment("2026-11-24.jsonl", SomeLine.Run("third"), "rubbish\n", SomeLine.Run("fourth").TrimEnd('\n'));
        log.Segment("2026-11-23.jsonl", SomeLine.Run("first", error: "X", own: 0.5m), SomeLine.Run("second"));
        EventStream stream = new(log.Files(), EventFilter.All);

        UsageEvent[] read = [.. stream.Read(CancellationToken.None)];

        Assert.Equal(["first", "second", "third", "fourth"], read.Select(one => one.Name));
        Assert.Equal(("X", TimeSpan.FromMilliseconds(0.5)), (read[0].Error, read[0].Overhead));
        Assert.Equal(4, stream.Events);
    }

    [Fact]
    public void Read_GivesOnlyWhatTheFilterTakes()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run("a"), SomeLine.Run("b", kind: "cache:hit"), SomeLine.Run("c", outcome: Outcome.Error));
        string Names(EventFilter filter) => string.Concat(new EventStream(log.Files(), filter).Read(CancellationToken.None).Select(one => one.Name));

        Assert.Equal("b", Names(new() { Kind = kind => kind == "cache:hit" }));
        Assert.Equal("c", Names(new() { Outcomes = [Outcome.Error] }));
    }

    [Fact]
    public void Read_OpensAFileOnlyWhenItIsReached()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run("a"));
        EventStream stream = new([.. log.Files(), new LogFile(log.Home.EventsFolder + "/gone.jsonl", 1, TailCounts: true)], EventFilter.All);

        Assert.Equal("a", stream.Read(CancellationToken.None).First().Name);
        Assert.Empty(stream.UnreadableFiles);
        Assert.Equal("a", stream.Read(CancellationToken.None).Single().Name);
        Assert.Single(stream.UnreadableFiles);
    }

    [Fact]
    public void Read_ThatIsStopped_Throws()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run());
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => new EventStream(log.Files(), EventFilter.All).Read(stop.Token).ToList());
    }

    [Fact]
    public void Newest_KeepsThoseThatStartedLast_WhateverTheirPlaceInTheLog()
    {
        NewestEvents newest = new(3);
        foreach (int minute in new[] { 5, 1, 9, 7, 3, 8, 2 })
        {
            newest.Add(new UsageEvent { Id = "x", Timestamp = DateTimeOffset.UnixEpoch.AddMinutes(minute) });
        }

        Assert.Equal([9, 8, 7], newest.ToList().Select(one => one.Timestamp.Minute));
    }
}
