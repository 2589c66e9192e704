using System;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>Clocks that jump to and fro, a different one in each process, while events are recorded and sent.</summary>
internal sealed class ClockScenario : IScenario
{
    private const int Sessions = 6;
    private const int MostDays = 40;

    /// <inheritdoc/>
    public string Name => "clock";

    /// <inheritdoc/>
    public async Task RunAsync(TortureOptions options, Findings findings)
    {
        Random random = options.RandomFor(Name);
        using TortureHome home = new();
        using ScriptedReceiver receiver = new();
        home.Register(receiver.Endpoint);
        TimeSpan[] offsets = new TimeSpan[Sessions];
        UsageEngine[] engines = new UsageEngine[Sessions];
        Writer[] writers = new Writer[Sessions];
        for (int i = 0; i < Sessions; i++)
        {
            int own = i;
            engines[i] = home.Engine(() => DateTimeOffset.UtcNow + offsets[own]);
            writers[i] = new Writer(engines[i], home.Notes);
        }

        int jumps = options.Pick(400, 80);
        for (int jump = 0; jump < jumps; jump++)
        {
            int who = random.Next(Sessions);
            offsets[who] = TimeSpan.FromSeconds((random.NextDouble() - 0.5) * 2 * TimeSpan.FromDays(MostDays).TotalSeconds);
            for (int events = random.Next(1, 30); events > 0; events--)
            {
                findings.Expect(writers[who].Write(Names.Kept), $"recording failed: {engines[who].Recorder.Health.LastFailure?.Reason}");
            }

            if (random.Next(3) == 0)
            {
                UsageEngine sender = engines[random.Next(Sessions)];
                await sender.Sending.SendAsync(sender.Sending.Registry!.List(), new SendOptions(), TimeSpan.FromSeconds(30), CancellationToken.None);
            }
        }

        Array.ForEach(writers, writer => writer.Dispose());
        findings.Did($"{jumps} jumps of up to {MostDays} days either way, in {Sessions} sessions");
        await home.DrainAsync(findings);
        Oracle oracle = new(home, findings);
        oracle.CheckWhole();
        oracle.TellNoted();
        oracle.CheckReceived(receiver.Requests);
    }
}
