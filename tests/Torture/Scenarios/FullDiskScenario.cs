using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>A disk that fills up and is freed again while events are recorded and sent.</summary>
internal sealed class FullDiskScenario : IScenario
{
    private const int DiskKilobytes = 2048;
    private const int EventsPerRound = 300;

    /// <inheritdoc/>
    public string Name => "full-disk";

    /// <inheritdoc/>
    public async Task RunAsync(TortureOptions options, Findings findings)
    {
        using Tmpfs? disk = Tmpfs.TryMount(DiskKilobytes);
        if (disk is null)
        {
            findings.Skip("mounting a small file system is not permitted here");
            return;
        }

        Random random = options.RandomFor(Name);
        using TemporaryFolder elsewhere = new();
        using ScriptedReceiver receiver = new();
        TortureHome home = new(Path.Combine(disk.Path, "home"));
        home.Register(receiver.Endpoint);
        UsageEngine engine = home.Engine();
        int refused = 0;
        using (Writer writer = new(engine, elsewhere.Path))
        {
            string filler = Path.Combine(disk.Path, "filler");
            for (int round = 0; round < options.Pick(30, 8); round++)
            {
                Fill(filler, leave: random.Next(0, 3));
                for (int i = 0; i < EventsPerRound; i++)
                {
                    refused += writer.Write(Names.Kept) ? 0 : 1;
                }

                await engine.Sending.SendAsync(engine.Sending.Registry!.List(), new SendOptions { Force = true }, TimeSpan.FromSeconds(10), CancellationToken.None);
                File.Delete(filler);
                findings.Expect(writer.Write(Names.Kept), $"with room again, recording still failed: {engine.Recorder.Health.LastFailure?.Reason}");
            }
        }

        findings.Expect(refused > 0, $"the disk was never full");
        findings.Did($"a disk of {DiskKilobytes} KiB: {refused} events refused and counted as failed");
        CopyNotes(elsewhere.Path, home.Notes);
        await home.DrainAsync(findings);
        Oracle oracle = new(home, findings);
        oracle.TellNoted();
        oracle.CheckReceived(receiver.Requests);
    }

    // All but a few blocks, so that some records fit in part only.
    private static void Fill(string path, int leave)
    {
        byte[] block = new byte[4096];
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            file.SetLength(Math.Max(0, (file.Length / block.Length) - leave) * block.Length);
        }
    }

    private static void CopyNotes(string from, string to)
    {
        foreach (string path in Directory.GetFiles(from))
        {
            File.Copy(path, Path.Combine(to, Path.GetFileName(path)));
        }
    }
}
