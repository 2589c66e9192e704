using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using UsageStats.Sending;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending;

public sealed class PendingEventsTests : IDisposable
{
    private readonly SendingHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Cursor_OfAnySplit_GivesEveryEventOnce()
    {
        IReadOnlyList<string> today = _home.Record(3);
        _home.Clock.Now += TimeSpan.FromDays(1);
        IReadOnlyList<string> tomorrow = _home.Record(3);
        string[] all = [.. today, .. tomorrow];

        for (int split = 0; split <= all.Length; split++)
        {
            CursorMap at = CursorMap.Start;
            List<string> read = [];
            using (PendingEvents first = Open(at))
            {
                for (int i = 0; i < split && first.MoveNext(); i++)
                {
                    read.Add(first.Current.Id);
                    at = first.Behind();
                }
            }

            Assert.Equal(all, read.Concat(Ids(at)));
        }
    }

    [Fact]
    public void Before_ReadsTheEventAgain()
    {
        IReadOnlyList<string> ids = _home.Record(3);
        using PendingEvents events = Open(CursorMap.Start);
        events.MoveNext();
        events.MoveNext();

        Assert.Equal(ids.Skip(1), Ids(events.Before()));
    }

    [Fact]
    public void Cursor_WhenAnOlderSegmentGrows_FindsTheEvents()
    {
        _home.Clock.Now += TimeSpan.FromDays(1);
        _home.Record(2);
        CursorMap end = End();
        _home.Clock.Now -= TimeSpan.FromDays(1);
        IReadOnlyList<string> late = _home.Record(2);

        Assert.Equal(late, Ids(end));
    }

    [Fact]
    public void Cursor_PastTheEndOfASegment_StartsOver()
    {
        IReadOnlyList<string> ids = _home.Record(2);
        string name = Path.GetFileName(Directory.GetFiles(_home.Home.EventsFolder).Single());

        Assert.Equal(ids, Ids(new CursorMap([new(name, 1_000_000)])));
    }

    [Fact]
    public void Tail_WithoutANewline_IsPassedOnlyWhenItsDayIsOver()
    {
        IReadOnlyList<string> ids = _home.Record(2);
        string path = Directory.GetFiles(_home.Home.EventsFolder).Single();
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^1]);

        Assert.Equal(ids.Take(1), Ids(CursorMap.Start));
        Assert.Equal(ids.Skip(1), IdsAfterADay(End()));
        CursorMap end;
        using (PendingEvents events = new(Segments(), CursorMap.Start, null, _home.Clock.Now.AddDays(2)))
        {
            while (events.MoveNext())
            {
            }

            end = events.Behind();
        }

        Assert.Equal(bytes.Length - 1, end.Offsets.Values.Single());
        Assert.Empty(IdsAfterADay(end));
    }

    [Fact]
    public void AtEnd_StopsBehindTheLastNewline()
    {
        _home.Record(1);
        string path = Directory.GetFiles(_home.Home.EventsFolder).Single();
        long whole = new FileInfo(path).Length;
        File.AppendAllText(path, "{\"v\":1,\"id\":\"a line that is being wri");

        Assert.Equal(whole, CursorMap.AtEnd(Segments()).Offsets.Values.Single());
    }

    [Fact]
    public void DamagedAndBlankLines_ArePassed()
    {
        IReadOnlyList<string> first = _home.Record(1);
        File.AppendAllText(Directory.GetFiles(_home.Home.EventsFolder).Single(), "no event\n   \n\n", new UTF8Encoding(false));
        IReadOnlyList<string> second = _home.Record(1);

        Assert.Equal([.. first, .. second], Ids(CursorMap.Start));
        Assert.Empty(Ids(End()));
    }

    private IReadOnlyList<Segment> Segments() => Segment.List(_home.Home.EventsFolder);

    private PendingEvents Open(CursorMap from) => new(Segments(), from, null, _home.Clock.Now);

    private List<string> Ids(CursorMap from) => Ids(Open(from));

    private List<string> IdsAfterADay(CursorMap from) => Ids(new PendingEvents(Segments(), from, null, _home.Clock.Now.AddDays(2)));

    private static List<string> Ids(PendingEvents events)
    {
        using PendingEvents opened = events;
        List<string> ids = [];
        while (events.MoveNext())
        {
            ids.Add(events.Current.Id);
        }

        return ids;
    }

    private CursorMap End()
    {
        using PendingEvents events = Open(CursorMap.Start);
        while (events.MoveNext())
        {
        }

        return events.Behind();
    }
}
