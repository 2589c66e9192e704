using System;
using System.Globalization;
using System.Threading;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Children;

/// <summary><c>write notes steady|fast seed</c>: records until it is killed. Prints a line once the first event is in the log.</summary>
internal static class WriterChild
{
    /// <summary>Runs as such a process.</summary>
    public static int Run(string notes, string pace, string seed)
    {
        Random random = new(int.Parse(seed, CultureInfo.InvariantCulture));
        using Writer writer = new(UsageEngine.Current, notes);
        bool announced = false;
        while (true)
        {
            for (int burst = random.Next(1, 20); burst > 0; burst--)
            {
                writer.Write(random.Next(4) == 0 ? Names.Cleared : Names.Kept);
            }

            if (!announced && writer.Taken > 0)
            {
                announced = true;
                Console.WriteLine("recording");
            }

            if (pace == "steady")
            {
                Thread.Sleep(random.Next(1, 50));
            }
        }
    }
}
