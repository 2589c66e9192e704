using System;
using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Recording;
using UsageStats.Sending;
using UsageStats.Sources;
using UsageStats.Storage.Clearing;

namespace UsageStats;

/// <summary>The parts of the engine put together, for one process.</summary>
internal sealed class UsageEngine
{
    // Only what the first event of a shell needs is put together at once: each method costs such a shell 0.1 ms.
    private readonly Lazy<SendingService> _sending;
    private readonly Lazy<BackgroundSender> _backgroundSender;

    /// <param name="clock">Tells the time.</param>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <param name="session">This process: 16 hex digits.</param>
    /// <param name="policyFile">The machine's policy. It need not exist. Default: <see cref="MachinePolicy.File"/>.</param>
    public UsageEngine(Func<DateTimeOffset> clock, Func<string, string?> environment, string session, string? policyFile = null)
    {
        Clock = clock;
        Session = session;
        Logs = new HomeLogs(environment, clock, session);
        Sources = new SourceRegistry(() => Logs.Home, clock) { Changed = (home, source) => SourceSinks.Settle(home, source, clock()) };
        Consent = new Consent(environment, () => Logs.Home, new ConsentFiles(clock, policyFile ?? MachinePolicy.File, Redactor), Sources);
        SessionContext = new SessionContext(environment);
        Housekeeping = new Housekeeping(this);
        Recorder = new Recorder(Consent, Redactor, clock, Logs, session, SessionContext, new RecordingHealth()) { SessionStarted = Housekeeping.TidySoon };
        _sending = new Lazy<SendingService>(() => new SendingService(
            () => Logs.Home,
            clock,
            environment,
            folder => Consent.Mode(SourceName.Default, folder),
            () => SendThreshold.From(Consent.Files.Settings.Values),
            new SinkRules(Sources, Redactor.LooksPersonal, environment, RenewOldIdentity)));
        _backgroundSender = new Lazy<BackgroundSender>(() => new BackgroundSender(Sending, clock, session, Recorder.RecordSenderFailure));
    }

    /// <summary>The engine of this process. Every runspace shares it, so they are one session.</summary>
    public static UsageEngine Current { get; } = new(static () => DateTimeOffset.UtcNow, Environment.GetEnvironmentVariable, NewSession());

    /// <summary>Tells the time.</summary>
    public Func<DateTimeOffset> Clock { get; }

    /// <summary>This process: 16 hex digits.</summary>
    public string Session { get; }

    /// <summary>Decides the mode.</summary>
    public Consent Consent { get; }

    /// <summary>Judges texts before they are stored.</summary>
    public Redactor Redactor { get; } = new();

    /// <summary>Finds the home and its log.</summary>
    public HomeLogs Logs { get; }

    /// <summary>Knows the sources, what they declare and what the user decided on each.</summary>
    public SourceRegistry Sources { get; }

    /// <summary>The anonymous id and hash key of the home; null when there is no home.</summary>
    public HomeIdentity? Identity => Logs.Home is { } home ? new HomeIdentity(home) : null;

    /// <summary>What this session's start says of the machine and the shell.</summary>
    public SessionContext SessionContext { get; }

    /// <summary>Takes what happened.</summary>
    public Recorder Recorder { get; }

    /// <summary>Sends to the sinks.</summary>
    public SendingService Sending => _sending.Value;

    /// <summary>Clears the current home's log; null when there is no home.</summary>
    public LogClearing? Clearing => Logs.Current is HomeLog log ? new LogClearing(log.Home, Clock(), new UnsentLines(log.Home).Contain) : null;

    /// <summary>Sends what is due while nobody waits.</summary>
    public BackgroundSender BackgroundSender => _backgroundSender.Value;

    /// <summary>What is done while nobody waits.</summary>
    public Housekeeping Housekeeping { get; }

    /// <summary>What each registered sink would send next.</summary>
    public Func<IReadOnlyList<SinkOutlook>> Sinks => Sending.Outlooks;

    /// <summary>What the background sender has to tell the user; null when there is nothing. Given once.</summary>
    public string? TakeNotice() => _backgroundSender.IsValueCreated ? BackgroundSender.TakeNotice() : null;

    /// <summary>Whether a session that recorded starts of runs is over, as far as this machine can tell.</summary>
    public bool IsOver(string session) => Logs.Home is { } home && new SessionLife(home).IsOver(session);

    private void RenewOldIdentity(HomeIdentity identity)
    {
        if (Consent.Files.Settings.Values.AnonymousIdDays is > 0 and int days)
        {
            identity.RenewIfOlder(TimeSpan.FromDays(days), Clock());
        }
    }

    private static string NewSession() => Hex.ToString(BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 8) ^ (ulong)DateTime.UtcNow.Ticks);
}
