using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending;

/// <summary>Kills real senders. <c>USAGESTATS_TORTURE_ROUNDS</c> asks for more rounds than a build should take.</summary>
public sealed class KilledSenderTests : IDisposable
{
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("USAGESTATS_TORTURE_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : 4;

    private readonly SendingHome _home = new();
    private readonly Random _random = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Kill_AtAnyPoint_LosesNothingAndRepeatsAtMostOneBatchUnderItsOwnId()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        HashSet<string> recorded = [];
        for (int round = 0; round < Rounds; round++)
        {
            recorded.UnionWith(_home.Record(_random.Next(1, 500)));
            using Process sender = Start();
            KillAfter(sender, receiver, _random.Next(0, 6));
        }

        // Under the rules of the senders that were killed: other rules make other bytes, and so another id.
        UsageEngine engine = new(() => DateTimeOffset.UtcNow, Variable, Drafts.Session);
        IReadOnlyList<SendResult> rest = await engine.Sending.SendAsync(engine.Sending.Registry!.List(), new SendOptions { Force = true }, TimeSpan.FromMinutes(5), default);
        Assert.Equal(SendStatus.Done, Assert.Single(rest).Status);

        Dictionary<string, string[]> batches = [];
        Dictionary<string, string> batchOf = [];
        foreach (ReceivedRequest request in receiver.Requests)
        {
            string[] ids = [.. request.Ids()];
            Assert.True(!batches.TryGetValue(request.Batch, out string[]? before) || before.AsSpan().SequenceEqual(ids), "one id, other events");
            batches[request.Batch] = ids;
            foreach (string id in ids)
            {
                Assert.True(!batchOf.TryGetValue(id, out string? other) || other == request.Batch, "an event in two batches");
                batchOf[id] = request.Batch;
            }
        }

        Assert.Equal(recorded.Order(StringComparer.Ordinal), batchOf.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(receiver.Requests.Count - batches.Count, 0, Rounds);
        Assert.All(_home.Ledger, entry => Assert.Equal(BatchStatus.Accepted, entry.Status));
        Assert.Equal(batches.Keys.Order(StringComparer.Ordinal), _home.Ledger.Select(entry => entry.Batch).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EightProcesses_DueAtOnce_SendEachEventOnce()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        IReadOnlyList<string> ids = _home.Record(50);

        Process[] senders = [.. Enumerable.Range(0, 8).Select(_ => Start())];
        try
        {
            SpinWait.SpinUntil(() => receiver.Requests.Count > 0 && _home.State.Sent == ids.Count);
        }
        finally
        {
            foreach (Process sender in senders)
            {
                sender.Kill();
                sender.WaitForExit();
                sender.Dispose();
            }
        }

        Assert.Equal(ids, Assert.Single(receiver.Requests).Ids());
    }

    private static void KillAfter(Process sender, ScriptedReceiver receiver, int requests)
    {
        int until = receiver.Requests.Count + requests;
        SpinWait.SpinUntil(() => receiver.Requests.Count >= until || sender.HasExited, TimeSpan.FromMilliseconds(1500));
        sender.Kill();
        sender.WaitForExit();
    }

    private string? Variable(string name) => name switch
    {
        DataHomeLocation.Variable => _home.Home.Root,
        "USAGESTATS_MODE" => "On",
        _ => null,
    };

    private Process Start()
    {
        ProcessStartInfo start = new("dotnet") { UseShellExecute = false, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "UsageStats.Torture.dll"));
        start.ArgumentList.Add("send");
        start.Environment[DataHomeLocation.Variable] = _home.Home.Root;
        start.Environment["USAGESTATS_MODE"] = "On";
        start.Environment.Remove("DO_NOT_TRACK");
        start.Environment.Remove("USAGESTATS_OPTOUT");
        return Process.Start(start)!;
    }
}
