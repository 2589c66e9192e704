using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using UsageStats.Sending;
using UsageStats.Statistics;
using UsageStats.Storage;
using UsageStats.Storage.Clearing;
using UsageStats.Storage.Retention;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Children;

/// <summary><c>tidy seed</c>: clears, drops what is too old and reads, in any order, until it is killed.</summary>
internal static class TidyChild
{
    /// <summary>Runs as such a process.</summary>
    public static int Run(string seed)
    {
        Random random = new(int.Parse(seed, CultureInfo.InvariantCulture));
        UsageEngine engine = UsageEngine.Current;
        DataHome home = engine.Logs.Home!;
        while (true)
        {
            switch (random.Next(4))
            {
                case 0:
                    Clear(engine);
                    break;
                case 1:
                    new LogRetention(home, () => new UnsentLines(home).Contain).Run(RetentionLimits.Default, DateTimeOffset.UtcNow);
                    break;
                case 2:
                    _ = new StatisticsQuery { Zone = TimeZoneInfo.Utc }.Run(LogFile.List(home, DateTimeOffset.UtcNow), CancellationToken.None).Rows.Count;
                    break;
                default:
                    _ = new EventStream(LogFile.List(home, DateTimeOffset.UtcNow), new EventFilter()).Read(CancellationToken.None).Count();
                    break;
            }

            Thread.Sleep(random.Next(1, 50));
        }
    }

    private static void Clear(UsageEngine engine)
    {
        try
        {
            engine.Clearing!.Clear(new EventSelection { Name = static name => name == Names.Cleared }, CancellationToken.None);
        }
        catch (IOException)
        {
            // The sender did not let go of its lock, or retention was faster. A user would be told, and try again.
        }
    }
}
