using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Storage;
using UsageStats.Storage.Clearing;
using UsageStats.Storage.Retention;
using UsageStats.Tests.Support;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>Writers, a sender, clears, retention and readers at once, and any of them killed at any time.</summary>
internal sealed class CrowdScenario : IScenario
{
    private const int Writers = 4;
    private const int OldSegments = 20;

    /// <inheritdoc/>
    public string Name => "crowd";

    /// <inheritdoc/>
    public async Task RunAsync(TortureOptions options, Findings findings)
    {
        Random random = options.RandomFor(Name);
        using TortureHome home = new();
        using ScriptedReceiver receiver = new();
        home.Register(receiver.Endpoint);
        LayOldSegments(home);
        Child[] crowd = new Child[Writers + 2];
        int kills = 0;
        try
        {
            for (int i = 0; i < crowd.Length; i++)
            {
                crowd[i] = Start(home, i, random);
            }

            Stopwatch watch = Stopwatch.StartNew();
            while (watch.Elapsed < options.Time)
            {
                Thread.Sleep(random.Next(20, 800));
                int victim = random.Next(crowd.Length);
                findings.Expect(!crowd[victim].HasExited, $"'{crowd[victim].Does}' ended by itself");
                crowd[victim].Dispose();
                crowd[victim] = Start(home, victim, random);
                kills++;
            }
        }
        finally
        {
            foreach (Child? child in crowd)
            {
                child?.Dispose();
            }
        }

        findings.Did($"{Writers} writers, a sender, a tidier and reader for {options.Time.TotalSeconds:0} s; {kills + crowd.Length} kills");
        await home.DrainAsync(findings);

        // What the tidier was killed over is done at the end.
        new LogRetention(home.Home, static () => static (_, _) => false).Run(RetentionLimits.Default, DateTimeOffset.UtcNow);
        Oracle oracle = new(home, findings);
        oracle.CheckWhole();
        oracle.TellNoted();
        oracle.CheckReceived(receiver.Requests);
        CheckCleared(home, findings);
        findings.Expect(Directory.GetFiles(home.Home.EventsFolder, "2020-*").Length == 0, $"retention left old segments");
    }

    private static Child Start(TortureHome home, int index, Random random)
    {
        string seed = random.Next().ToString(CultureInfo.InvariantCulture);
        return index switch
        {
            < Writers => new Child(home, "write", home.Notes, "steady", seed),
            Writers => new Child(home, "send"),
            _ => new Child(home, "tidy", seed),
        };
    }

    private static void LayOldSegments(TortureHome home)
    {
        OwnerOnly.CreateFolder(home.Home.EventsFolder);
        for (int day = 0; day < OldSegments; day++)
        {
            DateTime date = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day);
            string path = Path.Combine(home.Home.EventsFolder, new SegmentName(date, 1, null).ToString());
            File.WriteAllText(path, "{\"v\":1}\n");
            File.SetLastWriteTimeUtc(path, date);
        }
    }

    private static void CheckCleared(TortureHome home, Findings findings)
    {
        EventSelection selection = new() { Name = static name => name == Names.Cleared };
        LogClearing clearing = home.Engine().Clearing!;
        long cleared = clearing.Clear(selection, CancellationToken.None).Events;
        long left = clearing.Count(selection, CancellationToken.None).Events;
        findings.Expect(left == 0, $"{left} events outlived the clearing of all of them");
        findings.Did($"the last clearing took {cleared:N0} events");
    }
}
