using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sending.Http;
using UsageStats.Sending.Sinks;
using UsageStats.Storage;

namespace UsageStats.Tests.Support;

/// <summary>A home with a log and a sender, whose clock, mode and rules a test sets.</summary>
internal sealed class SendingHome : IDisposable
{
    /// <summary>The name of the sink that <see cref="Register"/> makes.</summary>
    public const string Sink = "team";

    private readonly TemporaryFolder _folder = new();
    private readonly EventLog _log;

    public SendingHome()
    {
        Home = new DataHome(_folder.Path);
        _log = EventLog.Open(Home, Clock.Read, Drafts.Session);
        Registry = new SinkRegistry(Home);
    }

    public DataHome Home { get; }

    public SettableClock Clock { get; } = new();

    public SinkRegistry Registry { get; }

    public UsageMode Mode { get; set; } = UsageMode.On;

    public Dictionary<string, string> Environment { get; } = [];

    public HashSet<string> HeldSources { get; } = [];

    /// <summary>The home's secret.</summary>
    public byte[] HomeKey { get; set; } = [1, 2, 3];

    /// <summary>Decides what leaves. At first all.</summary>
    public Func<UsageEvent, OutgoingEvent?> Filter { get; set; } = Everything;

    /// <summary>How long an answer may take; short, so that a test of a silent receiver is.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    public SenderParts Parts => new()
    {
        Home = Home,
        Clock = Clock.Read,
        Jitter = static () => 0.5,
        Environment = Environment.GetValueOrDefault,
        Mode = _ => Mode,
        Rules = _ => new EgressRules { HomeKey = HomeKey, Filter = Filter, IsHeld = HeldSources.Contains },
        Client = new SinkClient(() => SharedHandler.Invoker, Timeout),
    };

    public SinkState State => SinkStateFile.Read(new SinkPaths(Home, Sink))!;

    public IReadOnlyList<LedgerEntry> Ledger => new Ledger(Home).Read();

    /// <summary>Registers a sink that takes JSON.</summary>
    public SinkDefinition Register(Uri endpoint, bool includeHistory = true, string? key = null, string name = Sink, SinkGranularity granularity = SinkGranularity.Event)
    {
        SinkDefinition sink = new() { Name = name, Kind = SinkKind.Json, Endpoint = endpoint.AbsoluteUri, ApiKey = key, Granularity = granularity };
        if (!Registry.Add(sink, includeHistory, Clock.Now))
        {
            Registry.Change(sink);
        }

        return sink;
    }

    /// <summary>Records events and gives their ids.</summary>
    public IReadOnlyList<string> Record(int count, bool send = true, string source = "default", string? name = null)
    {
        List<string> ids = [];
        byte[] buffer = new byte[EventLimits.LineBytes + 1];
        for (int i = 0; i < count; i++)
        {
            EventDraft draft = name is null ? Drafts.Command() : Drafts.Command(name);
            draft.UtcTicks = Clock.Now.UtcTicks;
            draft.Source = source;
            draft.Send = send;
            draft.Id = EventId.Create(draft.UtcTicks);
            if (_log.Append(buffer, EventEncoder.Encode(draft, buffer.AsSpan(1), out _)) is AppendFailure failure)
            {
                throw new InvalidOperationException(failure.Describe());
            }

            ids.Add(draft.Id.ToString());
        }

        return ids;
    }

    /// <summary>Sends once to the sink.</summary>
    public Task<SendResult> SendAsync(bool force = false, SendThreshold? threshold = null, string? endedSession = null, CancellationToken stop = default) =>
        new SinkSender(Parts, Registry.Find(Sink)!, new SendOptions { Force = force, Threshold = threshold, EndedSession = endedSession }).RunAsync(stop);

    public void Dispose() => _folder.Dispose();

    /// <summary>Lets an event out as it is.</summary>
    public static OutgoingEvent Everything(UsageEvent stored) => new()
    {
        Id = stored.Id,
        Timestamp = stored.Timestamp,
        Source = stored.Source,
        Event = stored.Event,
        Name = stored.Name,
        Duration = stored.Duration,
        Outcome = stored.Outcome,
        Error = stored.Error,
        Session = stored.Session,
        Properties = stored.Properties,
    };
}
