using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using UsageStats.Tests.Support;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>Receivers of every bad kind, beside commands in the same process.</summary>
internal sealed class HostileReceiversScenario : IScenario
{
    private const int Rounds = 5;
    private const double MostTimes = 3;
    private const double NoiseMicroseconds = 2_000;
    private const long MostGrowth = 16 * 1024 * 1024;

    private static readonly (string Name, Reply Reply)[] Kinds =
    [
        ("silent", Replies.Silence),
        ("hangs-up", Replies.HangUp),
        ("garbage", Replies.Garbage),
        ("drips-head", Replies.DripHead),
        ("drips-body", Replies.DripBody(200)),
        ("floods", Replies.Flood(400)),
        ("floods-gladly", Replies.Flood(200)),
        ("broken", Replies.Status(500)),
        ("busy", Replies.Status(429, "Retry-After: 0\r\n")),
        ("in-circles", Replies.Status(307, "Location: /events\r\n")),
        ("too-small", Replies.Status(413)),
        ("lost-key", Replies.Status(401)),
    ];

    /// <inheritdoc/>
    public string Name => "hostile-receivers";

    /// <inheritdoc/>
    public async Task RunAsync(TortureOptions options, Findings findings)
    {
        using TortureHome home = new();
        using ScriptedReceiver good = new();
        home.Register(good.Endpoint);
        home.Register(new Uri("http://127.0.0.1:1/"), "nobody");
        List<ScriptedReceiver> hostile = [];
        foreach ((string name, Reply reply) in Kinds)
        {
            ScriptedReceiver receiver = new([.. Enumerable.Repeat(reply, 100_000)]);
            hostile.Add(receiver);
            home.Register(receiver.Endpoint, name);
        }

        int commands = options.Pick(400, 20);
        int rounds = options.Quick ? 1 : Rounds;
        IReadOnlyList<string> printed;
        using (Child child = new(home, "hostile", rounds.ToString(CultureInfo.InvariantCulture), commands.ToString(CultureInfo.InvariantCulture)))
        {
            printed = child.Finish(findings);
        }

        int requests = hostile.Sum(receiver => receiver.Requests.Count);
        hostile.ForEach(receiver => receiver.Dispose());
        double[] numbers = [.. printed[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        (double different, double alone, double beside, double growth) = (numbers[0], numbers[1], numbers[2], numbers[3]);
        findings.Expect(different == 0, $"{different} commands gave other output, errors or exit codes than bare");
        findings.Expect(options.Quick || beside <= (alone * MostTimes) + NoiseMicroseconds, $"the 99th percentile of a wrapped call went from {alone:0} to {beside:0} microseconds");
        findings.Expect(growth <= MostGrowth, $"memory grew by {growth:N0} bytes");
        findings.Did($"{rounds * commands:N0} commands beside {Kinds.Length + 1} hostile receivers, {requests:N0} requests to them; p99 of a wrapped call {alone:0} us alone, {beside:0} us beside; memory grew by {growth / 1024:N0} KiB");
        await home.DrainAsync(findings);
        new Oracle(home, findings).CheckReceived(good.Requests);
    }
}
