using System;
using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Recording;
using UsageStats.Sending;

namespace UsageStats;

/// <summary>The parts of the engine put together, for one process.</summary>
internal sealed class UsageEngine
{
    /// <param name="clock">Tells the time.</param>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <param name="session">This process: 16 hex digits.</param>
    /// <param name="policyFile">The machine's policy. It need not exist. Default: <see cref="MachinePolicy.File"/>.</param>
    public UsageEngine(Func<DateTimeOffset> clock, Func<string, string?> environment, string session, string? policyFile = null)
    {
        Clock = clock;
        Session = session;
        Logs = new HomeLogs(environment, clock, session);
        Consent = new Consent(environment, () => Logs.Home, new ConsentFiles(clock, policyFile ?? MachinePolicy.File), new UndecidedSources());
        Recorder = new Recorder(Consent, clock, Logs, session, new RecordingHealth());
    }

    /// <summary>The engine of this process. Every runspace shares it, so they are one session.</summary>
    public static UsageEngine Current { get; } = new(static () => DateTimeOffset.UtcNow, Environment.GetEnvironmentVariable, NewSession());

    /// <summary>Tells the time.</summary>
    public Func<DateTimeOffset> Clock { get; }

    /// <summary>This process: 16 hex digits.</summary>
    public string Session { get; }

    /// <summary>Decides the mode.</summary>
    public Consent Consent { get; }

    /// <summary>Finds the home and its log.</summary>
    public HomeLogs Logs { get; }

    /// <summary>Takes what happened.</summary>
    public Recorder Recorder { get; }

    /// <summary>What each registered sink would send next. Default none.</summary>
    public Func<IReadOnlyList<SinkOutlook>> Sinks { get; init; } = static () => [];

    private static string NewSession() => Hex.ToString(BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 8) ^ (ulong)DateTime.UtcNow.Ticks);
}
