using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>A sender killed at any point of a send, again and again. <c>USAGESTATS_TORTURE_ROUNDS</c> says how often; default 200.</summary>
internal sealed class KilledSendersScenario : IScenario
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public string Name => "killed-senders";

    /// <inheritdoc/>
    public async Task RunAsync(TortureOptions options, Findings findings)
    {
        Random random = options.RandomFor(Name);
        int rounds = int.TryParse(Environment.GetEnvironmentVariable("USAGESTATS_TORTURE_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked)
            ? asked
            : options.Pick(200, 6);
        using TortureHome home = new();
        using ScriptedReceiver receiver = new();
        home.Register(receiver.Endpoint);
        int most = 0;
        using (Writer writer = new(home.Engine(), home.Notes))
        {
            for (int round = 0; round < rounds; round++)
            {
                for (int events = random.Next(1, 500); events > 0; events--)
                {
                    writer.Write(Names.Kept);
                }

                int before = Repeated(receiver);
                KillAfter(home, receiver, random.Next(0, 6));
                most = Math.Max(most, Repeated(receiver) - before);
            }
        }

        await home.DrainAsync(findings);
        Oracle oracle = new(home, findings);
        oracle.TellNoted();
        oracle.CheckReceived(receiver.Requests);
        Deliveries deliveries = new(receiver.Requests);
        findings.Expect(deliveries.RepeatedEvents == 0, $"{deliveries.RepeatedEvents} events came in two batches");
        findings.Expect(most <= 1, $"{most} batches were repeated in one round");
        findings.Expect(new Ledger(home.Home).Read().All(entry => entry.Status == BatchStatus.Accepted), $"the ledger calls a batch that arrived something other than accepted");
        findings.Did($"{rounds} senders killed; at most {most} batch repeated in a round");
    }

    private static int Repeated(ScriptedReceiver receiver) =>
        receiver.Requests.Count - receiver.Requests.Select(request => request.Batch).Distinct().Count();

    private static void KillAfter(TortureHome home, ScriptedReceiver receiver, int requests)
    {
        int until = receiver.Requests.Count + requests;
        using Child sender = new(home, "send");
        Stopwatch watch = Stopwatch.StartNew();
        while (receiver.Requests.Count < until && watch.Elapsed < Patience)
        {
            Thread.Yield();
        }
    }
}
