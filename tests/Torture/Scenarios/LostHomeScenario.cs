using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending;
using UsageStats.Statistics;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>A home that cannot be written, is moved away, or is a file, while events are recorded, sent and read.</summary>
internal sealed class LostHomeScenario : IScenario
{
    private const int DiskKilobytes = 64 * 1024;
    private const int EventsPerRound = 50;

    /// <inheritdoc/>
    public string Name => "lost-home";

    /// <inheritdoc/>
    public async Task RunAsync(TortureOptions options, Findings findings)
    {
        Random random = options.RandomFor(Name);
        using Tmpfs? disk = Tmpfs.TryMount(DiskKilobytes);
        using TemporaryFolder folder = new();
        using ScriptedReceiver receiver = new();
        TortureHome home = new(Path.Combine(disk?.Path ?? folder.Path, "home"));
        home.Register(receiver.Endpoint);
        UsageEngine engine = home.Engine();
        string notes = folder["notes"];
        Directory.CreateDirectory(notes);
        using Writer visitor = new(engine, Directory.CreateDirectory(folder["visitor"]).FullName);
        int[] times = new int[4];
        using (Writer writer = new(engine, notes))
        {
            writer.Write(Names.Kept);
            for (int round = 0; round < options.Pick(80, 24); round++)
            {
                int way = random.Next(times.Length);
                times[way]++;
                await HurtAsync(way, disk, home, engine, writer, visitor);
                findings.Expect(writer.Write(Names.Kept), $"with the home back, recording still failed: {engine.Recorder.Health.LastFailure?.Reason}");
            }

            findings.Did($"{times[0]} times read-only{(disk is null ? " by permissions" : string.Empty)}, {times[1]} moved away, {times[2]} a file, {times[3]} its log moved away; {engine.Recorder.Health.Failed} events refused and counted as failed");
        }

        foreach (string path in Directory.GetFiles(notes))
        {
            File.Copy(path, Path.Combine(home.Notes, Path.GetFileName(path)));
        }

        await home.DrainAsync(findings);
        Oracle oracle = new(home, findings);
        oracle.CheckWhole();
        oracle.TellNoted();
        oracle.CheckReceived(receiver.Requests);
    }

    // What is recorded while another home stands in, is the visitor's and gone with it.
    private static async Task HurtAsync(int way, Tmpfs? disk, TortureHome home, UsageEngine engine, Writer writer, Writer visitor)
    {
        string root = home.Home.Root;
        string aside = root + ".aside";

        // Until then a log that is moved is followed to where it went, and what is recorded is neither lost nor the visitor's.
        await Task.Delay(2 * BurstAppender.Kept);
        switch (way)
        {
            case 0 when disk is not null:
                disk.SetReadOnly(true);
                await UseAsync(home, engine, writer);
                disk.SetReadOnly(false);
                break;
            case 0 when !OperatingSystem.IsWindows():
                File.SetUnixFileMode(root, UnixFileMode.UserRead | UnixFileMode.UserExecute);
                await UseAsync(home, engine, writer);
                File.SetUnixFileMode(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                break;
            case 1:
                Directory.Move(root, aside);
                await UseAsync(home, engine, visitor);
                Replace(root, aside);
                break;
            case 2:
                Directory.Move(root, aside);
                File.WriteAllText(root, "a file");
                await UseAsync(home, engine, writer);
                File.Delete(root);
                Directory.Move(aside, root);
                break;
            default:
                // Without a send: offsets in a log that is another one for a while would be offsets in this one afterwards.
                Directory.Move(home.Home.EventsFolder, aside);
                Record(visitor);
                Replace(home.Home.EventsFolder, aside);
                break;
        }
    }

    private static async Task UseAsync(TortureHome home, UsageEngine engine, Writer writer)
    {
        Record(writer);
        if (engine.Sending.Registry?.List() is { Count: > 0 } sinks)
        {
            await engine.Sending.SendAsync(sinks, new SendOptions { Force = true }, TimeSpan.FromSeconds(10), CancellationToken.None);
        }

        _ = new StatisticsQuery { Zone = TimeZoneInfo.Utc }.Run(LogFile.List(home.Home, DateTimeOffset.UtcNow), CancellationToken.None).Rows.Count;
    }

    private static void Record(Writer writer)
    {
        for (int i = 0; i < EventsPerRound; i++)
        {
            writer.Write(Names.Kept);
        }
    }

    private static void Replace(string folder, string by)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(by, folder);
    }
}
