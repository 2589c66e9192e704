using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Privacy;
using UsageStats.Sending.Http;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>The sinks of the home that the environment names now, and sending to them.</summary>
internal sealed class SendingService
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    private readonly Func<DataHome?> _home;
    private readonly Func<DateTimeOffset> _clock;
    private readonly Func<string, string?> _environment;
    private readonly Func<string?, UsageMode> _mode;
    private readonly Func<SendThreshold> _threshold;
    private readonly SinkRules _rules;
    private readonly Random _random = new();

    /// <param name="home">The home now; null when there is none.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <param name="mode">The mode now, for somebody in a folder or, by null, nowhere.</param>
    /// <param name="threshold">When a sink is due, as configured now.</param>
    /// <param name="rules">What may leave.</param>
    public SendingService(Func<DataHome?> home, Func<DateTimeOffset> clock, Func<string, string?> environment, Func<string?, UsageMode> mode, Func<SendThreshold> threshold, SinkRules rules)
    {
        _home = home;
        _clock = clock;
        _environment = environment;
        _mode = mode;
        _threshold = threshold;
        _rules = rules;
    }

    /// <summary>The home; null when there is none.</summary>
    public DataHome? Home => _home();

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public Func<string, string?> Environment => _environment;

    /// <summary>The mode of who is in no folder.</summary>
    public UsageMode Mode => _mode(null);

    /// <summary>When a sink is due.</summary>
    public SendThreshold Threshold => _threshold();

    /// <summary>The sinks; null when there is no home.</summary>
    public SinkRegistry? Registry => Home is DataHome home ? new SinkRegistry(home) : null;

    /// <summary>Sends to some sinks at the same time, so that one that does not answer holds none up.</summary>
    /// <param name="sinks">The sinks.</param>
    /// <param name="options">How.</param>
    /// <param name="budget">Longest time in all.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>A result a sink, in their order.</returns>
    public async Task<IReadOnlyList<SendResult>> SendAsync(IReadOnlyList<SinkDefinition> sinks, SendOptions options, TimeSpan budget, CancellationToken stop)
    {
        if (Home is not DataHome home || sinks.Count == 0)
        {
            return [];
        }

        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(budget);
        SenderParts parts = Parts(home);
        return await Task.WhenAll(sinks.Select(sink => Task.Run(() => new SinkSender(parts, sink, options).RunAsync(limit.Token), CancellationToken.None))).ConfigureAwait(false);
    }

    /// <summary>What each sink would send next, for the status. Empty when there is no home.</summary>
    public IReadOnlyList<SinkOutlook> Outlooks()
    {
        if (Home is not DataHome home)
        {
            return [];
        }

        SenderParts parts = Parts(home);
        return [.. new SinkRegistry(home).List().Select(sink => SinkForecast.Of(parts, sink, Threshold))];
    }

    /// <summary>What the sender works with in a home.</summary>
    public SenderParts Parts(DataHome home) => new()
    {
        Home = home,
        Clock = _clock,
        Jitter = Jitter,
        Environment = _environment,
        Mode = _mode,
        Rules = sink => _rules.For(home, sink),
        Client = new SinkClient(() => SharedHandler.Invoker, AnswerTimeout),
    };

    private double Jitter()
    {
        lock (_random)
        {
            return _random.NextDouble();
        }
    }
}
