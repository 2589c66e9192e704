using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending;
using UsageStats.Statistics;
using UsageStats.Storage;
using UsageStats.Storage.Clearing;
using UsageStats.Storage.Retention;
using UsageStats.Tests.Support;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>Every file of a home spoiled in every way, one at a time, and the home used all the same.</summary>
internal sealed class DamagedFilesScenario : IScenario
{
    private const int Events = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public string Name => "damaged-files";

    /// <inheritdoc/>
    public async Task RunAsync(TortureOptions options, Findings findings)
    {
        if (OperatingSystem.IsWindows())
        {
            findings.Skip("there are no FIFOs here");
            return;
        }

        Random random = options.RandomFor(Name);
        int cases = 0;
        int refused = 0;
        foreach (Damage damage in Damage.All)
        {
            foreach (string file in Files(options, random))
            {
                cases++;
                refused += await RunOneAsync(damage, file, random, findings);
            }
        }

        findings.Did($"{cases} homes, each with one file spoiled; {refused} events refused and counted as failed");
    }

    private static string[] Files(TortureOptions options, Random random)
    {
        string[] all =
        [
            "settings", "due", "anonymous-id", "hash-key", "anonymous-id.lock", "retention", "retention.lock", "sources/default.json",
            "sinks/team.json", "sinks/team.state.json", "sinks/team.lock", "events/today", "sent/month", "events", "sinks", "sent",
        ];
        random.Shuffle(all);
        return all[..options.Pick(all.Length, 4)];
    }

    private static async Task<int> RunOneAsync(Damage damage, string file, Random random, Findings findings)
    {
        using TortureHome home = new();
        using ScriptedReceiver receiver = new();
        UsageEngine engine = home.Engine();
        home.Register(receiver.Endpoint);
        File.WriteAllText(home.Home.SettingsFile, "retention-age = 60d\n");
        using (Writer before = new(engine, home.Notes))
        {
            Write(before);
        }

        await home.DrainAsync(findings);
        string spoiled = Path.Combine(home.Home.Root, Resolve(file));
        string kept = spoiled + ".kept";
        Keep(spoiled, kept);
        string what = $"{file} {damage.Name}";
        int refused = 0;
        try
        {
            damage.Apply(spoiled, random);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A folder cannot be truncated.
            return 0;
        }

        Task use = Task.Run(() => Use(home, what, findings, out refused));
        if (await Task.WhenAny(use, Task.Delay(Patience)) != use)
        {
            findings.Wrong($"{what}: it hung");
            return 0;
        }

        Restore(spoiled, kept);
        await home.DrainAsync(findings);
        Oracle oracle = new(home, findings);
        if (!file.StartsWith("events", StringComparison.Ordinal))
        {
            oracle.CheckWhole();
            oracle.CheckNoted();
        }

        return refused;
    }

    private static void Use(TortureHome home, string what, Findings findings, out int refused)
    {
        int failed = 0;
        Try(what, "recording", findings, () =>
        {
            UsageEngine engine = home.Engine();
            using Writer writer = new(engine, home.Notes);
            failed = Events - Write(writer);
        });
        refused = failed;
        UsageEngine engine = home.Engine();
        Try(what, "reading the statistics", findings, () => _ = new StatisticsQuery { Zone = TimeZoneInfo.Utc }.Run(LogFile.List(home.Home, DateTimeOffset.UtcNow), CancellationToken.None).Rows.Count);
        Try(what, "reading the events", findings, () => _ = new EventStream(LogFile.List(home.Home, DateTimeOffset.UtcNow), new EventFilter()).Read(CancellationToken.None).Count());
        Try(what, "housekeeping", findings, () => engine.Housekeeping.RunAsync(CancellationToken.None).GetAwaiter().GetResult());
        Try(what, "retention", findings, () => new LogRetention(home.Home, () => new UnsentLines(home.Home).Contain).RunIfDue(RetentionLimits.Default, DateTimeOffset.UtcNow.AddDays(2)));

        // What a person asks for may answer with an error, of the kinds that the cmdlets tell.
        TryAsked(what, "the status", findings, () => UsageStatus.Read(engine, "default", null));
        TryAsked(what, "sending", findings, () => engine.Sending.SendAsync(engine.Sending.Registry!.List(), new SendOptions { Force = true }, TimeSpan.FromSeconds(20), CancellationToken.None).GetAwaiter().GetResult());
        TryAsked(what, "the ledger", findings, () => new Ledger(home.Home).Read());
        TryAsked(what, "counting what to clear", findings, () => engine.Clearing!.Count(new EventSelection { Name = static name => name == Names.Cleared }, CancellationToken.None));
    }

    private static int Write(Writer writer)
    {
        int taken = 0;
        for (int i = 0; i < Events; i++)
        {
            taken += writer.Write(Names.Kept) ? 1 : 0;
        }

        return taken;
    }

    private static void Try(string what, string doing, Findings findings, Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            findings.Wrong($"{what}: {doing} threw {failure.GetType().Name}: {failure.Message} {failure.StackTrace}");
        }
    }

    private static void TryAsked(string what, string doing, Findings findings, Action action) => Try(what, doing, findings, () =>
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Told to who asked.
        }
    });

    private static string Resolve(string file) => file switch
    {
        "events/today" => $"events/{DateTime.UtcNow:yyyy-MM-dd}.jsonl",
        "sent/month" => $"sent/{DateTime.UtcNow:yyyy-MM}.jsonl",
        _ => file,
    };

    private static void Keep(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
        }
        else if (Directory.Exists(from))
        {
            Directory.CreateDirectory(to);
            foreach (string path in Directory.GetFiles(from))
            {
                File.Copy(path, Path.Combine(to, Path.GetFileName(path)));
            }
        }
    }

    private static void Restore(string spoiled, string kept)
    {
        Damage.Gone(spoiled);
        if (Directory.Exists(kept))
        {
            Directory.Move(kept, spoiled);
        }
        else if (File.Exists(kept))
        {
            File.Move(kept, spoiled);
        }
    }
}
