using System;
using System.IO;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>Writes a log of made-up runs: the same seed gives the same events, ids aside.</summary>
internal static class GeneratedLog
{
    // Thirty days from here on hold changes of the clocks in Europe and Australia.
    private static readonly DateTime FirstDay = new(2026, 3, 15, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Fills a home.</summary>
    /// <param name="home">An empty folder.</param>
    /// <param name="events">How many runs.</param>
    /// <param name="commands">Of how many commands.</param>
    /// <param name="segments">On how many days, each with a segment.</param>
    /// <param name="steady">Whether the machine's clock goes on evenly. One that does not jumps by up to three days, mostly back.</param>
    public static DataHome Write(string home, int events, int commands = 50, int segments = 30, bool steady = true)
    {
        DataHome target = new(home);
        Directory.CreateDirectory(target.EventsFolder);
        Random random = new(20261123);
        byte[] line = new byte[EventLimits.LineBytes];
        for (int day = 0; day < segments; day++)
        {
            int count = (int)(((long)events * (day + 1) / segments) - ((long)events * day / segments));
            DateTime date = FirstDay.AddDays(day);
            using FileStream file = File.Create(Path.Combine(target.EventsFolder, new SegmentName(date, 1, null).ToString()), 1 << 20);
            string session = Hex.ToString((ulong)random.NextInt64());
            for (int i = 0; i < count; i++)
            {
                if (i % 200 == 0)
                {
                    session = Hex.ToString((ulong)random.NextInt64());
                }

                long jump = steady || random.Next(10) > 0 ? 0 : random.NextInt64(-3 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay);
                EventDraft draft = Draft(random, date.Ticks + (TimeSpan.TicksPerDay * i / count) + jump, session, commands);
                file.Write(line, 0, EventEncoder.Encode(draft, line, out _));
            }
        }

        return target;
    }

    private static EventDraft Draft(Random random, long ticks, string session, int commands)
    {
        EventDraft draft = EventDraft.Create("default", EventKinds.Command, ticks, session);
        draft.Name = "Invoke-Step" + random.Next(commands);
        draft.DurationMicroseconds = (long)Math.Exp(6 + (random.NextDouble() * 10));
        draft.OwnMicroseconds = random.Next(10, 60);
        int fate = random.Next(100);
        draft.Outcome = fate < 92 ? Outcome.Ok : fate < 95 ? Outcome.Error : fate < 97 ? Outcome.Failed : fate < 98 ? Outcome.Cancelled : Outcome.Stopped;
        draft.Error = draft.Outcome is Outcome.Error or Outcome.Failed ? "System.IO.IOException" : null;
        return draft;
    }
}
