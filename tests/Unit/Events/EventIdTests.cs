using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using UsageStats.Events;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Events;

public sealed class EventIdTests
{
    [Fact]
    public void Create_MakesAUuidOfVersion7WithTheTimeInFront()
    {
        string id = EventId.Create(Drafts.Start.UtcTicks).ToString();

        Assert.Equal(7, Guid.Parse(id).Version);
        Assert.Contains(id[16], "89ab");
        Assert.Equal(Drafts.Start.ToUnixTimeMilliseconds(), Convert.ToInt64(id[..12], 16));
    }

    [Fact]
    public void Format_WritesTheSameDigitsAsToString()
    {
        EventId id = EventId.Create(Drafts.Start.UtcTicks);
        byte[] bytes = new byte[EventId.Length];

        id.Format(bytes);

        Assert.Equal(id.ToString(), System.Text.Encoding.ASCII.GetString(bytes));
    }

    [Fact]
    public void Create_OnManyThreadsInOneMillisecond_NeverRepeatsAnId()
    {
        const int Threads = 16;
        const int Each = 20_000;
        EventId[][] made = new EventId[Threads][];

        Parallel.For(0, Threads, thread =>
        {
            EventId[] ids = new EventId[Each];
            for (int i = 0; i < Each; i++)
            {
                ids[i] = EventId.Create(Drafts.Start.UtcTicks);
            }

            made[thread] = ids;
        });

        HashSet<EventId> all = [];
        foreach (EventId[] ids in made)
        {
            all.UnionWith(ids);
        }

        Assert.Equal(Threads * Each, all.Count);
    }
}
