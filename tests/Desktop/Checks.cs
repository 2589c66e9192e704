using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Recording;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using UsageStats.Statistics;

namespace UsageStats.Desktop;

/// <summary>The engine's main job: record, add up, redact, send, and which System.Text.Json did it.</summary>
internal static class Checks
{
    private static bool _allWell = true;

    /// <summary>Runs all of them.</summary>
    /// <param name="folder">An empty place to work in.</param>
    /// <param name="module">Where the engine lies.</param>
    /// <returns>Whether all was well.</returns>
    public static bool Run(string folder, string module)
    {
        OwnAssemblies.Watch();
        UsageEngine engine = UsageEngine.Current;
        Register(engine, folder);
        Record();

        RecordingHealth health = engine.Recorder.Health;
        That(health.Failed == 0, $"every event reached the log. {health.LastFailure?.Reason}");
        IReadOnlyList<LogFile> files = LogFile.List(engine.Logs.Home!, engine.Clock());
        StatisticsResult result = new StatisticsQuery().Run(files, CancellationToken.None);
        That(result.Rows.SingleOrDefault(row => row.Name == "Get-Thing")?.Calls == 100, "a hundred runs from four threads are a hundred calls");
        That(result.DamagedLines == 0, "no line is damaged");
        That(engine.Redactor.LooksPersonal("jane@contoso.com") && !engine.Redactor.LooksPersonal("Get-Thing"), "the rules tell an address from a name");

        SendResult sent = Send(engine);
        That(sent.Status == SendStatus.Done && sent.Sent > 0, $"what is pending is sent: {sent.Status}, {sent.Sent} events. {sent.Reason}");
        That(new Ledger(engine.Logs.Home!).Read().All(entry => entry.Status == BatchStatus.Accepted), "the ledger says so");

        Version[] loaded = [.. AppDomain.CurrentDomain.GetAssemblies().Select(one => one.GetName()).Where(name => name.Name == "System.Text.Json").Select(name => name.Version)];
        That(loaded.Length == 2, "two versions of System.Text.Json are loaded: " + string.Join(", ", (object[])loaded));
        AssemblyName wanted = typeof(UsageEngine).Assembly.GetReferencedAssemblies().Single(name => name.Name == "System.Text.Json");
        That(loaded.Contains(wanted.Version), "the engine's own is among them");
        That(OwnAssemblies.Find(module, new AssemblyName("System.Memory, Version=4.0.1.0")) is not null, "an older System.Memory is served by ours");
        That(OwnAssemblies.Find(module, new AssemblyName("System.Memory, Version=99.0.0.0")) is null, "a newer one is not");
        That(OwnAssemblies.Find(module, new AssemblyName("System.Memory, Version=4.0.1.0, PublicKeyToken=0011223344556677")) is null, "nor one of another key");
        That(OwnAssemblies.Find(module, new AssemblyName("Contoso.Tools")) is null, "nor what does not ship");
        return _allWell;
    }

    private static void Register(UsageEngine engine, string folder)
    {
        SinkInput input = new() { Name = "here", Kind = SinkKind.File, Endpoint = Path.Combine(folder, "sink"), NameHandling = NameHandling.Clear };
        SinkDefinition sink = input.Resolve(engine.Sending.Environment, engine.Sending.Threshold.Interval, out _);
        That(engine.Sending.Registry!.Add(sink, includeHistory: false, engine.Clock()), "a sink is registered");
    }

    private static void Record()
    {
        UsageRecorder usage = UsageRecorder.For("default");
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 25; i++)
            {
                usage.Start("Get-Thing").Complete(Outcome.Ok, [new UsageProperty("size", PropertyValue.From(i))]);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }

    private static SendResult Send(UsageEngine engine) => engine.Sending
        .SendAsync(engine.Sending.Registry!.List(), new SendOptions(), TimeSpan.FromSeconds(30), CancellationToken.None)
        .GetAwaiter().GetResult().Single();

    private static void That(bool condition, string what)
    {
        _allWell &= condition;
        Console.WriteLine($"{(condition ? "ok" : "NOT SO")}: {what}");
    }
}
