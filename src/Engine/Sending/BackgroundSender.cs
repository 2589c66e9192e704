using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Privacy;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Sends what is due while nobody waits. It needs no runspace and never keeps a process alive.</summary>
internal sealed class BackgroundSender
{
    /// <summary>Longest time of one run: 30 s, half the time between two.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(30);

    private readonly SendingService _service;
    private readonly Func<DateTimeOffset> _clock;
    private readonly string _session;
    private readonly Action<string> _report;
    private readonly FailureReports _reports = new();
    private string? _notice;
    private int _running;

    /// <param name="service">Sends.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="session">This process: 16 hex digits.</param>
    /// <param name="report">Records that sending fails, by the failure's type name.</param>
    public BackgroundSender(SendingService service, Func<DateTimeOffset> clock, string session, Action<string> report)
    {
        _service = service;
        _clock = clock;
        _session = session;
        _report = report;
    }

    /// <summary>What the user is to be told of sinks that this session has first seen; null when there is nothing. Given once.</summary>
    public string? TakeNotice() => Volatile.Read(ref _notice) is null ? null : Interlocked.Exchange(ref _notice, null);

    /// <summary>Sends what is due. Never throws; while a run is on, another leaves at once.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        if (_service.Mode != UsageMode.On || Interlocked.Exchange(ref _running, 1) != 0)
        {
            return;
        }

        try
        {
            if (_service.Home is DataHome home)
            {
                IReadOnlyList<SendResult> results = await _service.SendAsync(HeardOf(home), new SendOptions { Threshold = _service.Threshold }, Budget, stop).ConfigureAwait(false);
                Conclude(home, results);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Fail(failure.GetType().FullName!);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    /// <summary>Sends all that is pending for these sinks on another thread, and returns at once.</summary>
    public void SendNow(IReadOnlyList<SinkDefinition> sinks) => InBackground(() => _service.SendAsync(sinks, new SendOptions { EndedSession = _session }, Budget, CancellationToken.None));

    /// <summary>
    /// Asks for all that is pending to be sent to the sinks that the user has heard of, on another thread, and returns at
    /// once. Sinks that rest after a failure go on resting.
    /// </summary>
    /// <param name="folder">The full path of the folder that the user is in; null for none.</param>
    public void SendSoon(string? folder) => InBackground(() =>
    {
        IReadOnlyList<SinkDefinition> sinks = _service.Mode == UsageMode.On && _service.Home is DataHome home ? HeardOf(home) : [];
        return _service.SendAsync(sinks, new SendOptions { Folder = folder }, Budget, CancellationToken.None);
    });

    private void InBackground(Func<Task> send) => _ = Task.Run(async () =>
    {
        try
        {
            await send().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Fail(failure.GetType().FullName!);
        }
    });

    private IReadOnlyList<SinkDefinition> HeardOf(DataHome home) => [.. new SinkRegistry(home).List().Where(sink => !IsNew(home, sink))];

    private void Conclude(DataHome home, IReadOnlyList<SendResult> results)
    {
        if (results.Count == 0)
        {
            return;
        }

        DateTimeOffset next = _clock() + _service.Threshold.Interval;
        DueFile.Set(home, results.Min(result => result.NextAttempt is DateTimeOffset rest && rest > next ? rest : next));
        if (results.Any(result => result.Status == SendStatus.Failed))
        {
            Fail(typeof(System.Net.Http.HttpRequestException).FullName!);
        }
        else if (results.Any(result => result.Status == SendStatus.Done))
        {
            _reports.Reset();
        }
    }

    // The user shall have heard of a sink before anything goes there without being asked for.
    private bool IsNew(DataHome home, SinkDefinition sink)
    {
        SinkPaths paths = new(home, sink.Name);
        SinkState? state = SinkStateFile.Read(paths);
        if (state?.SeenBy is not null)
        {
            return state.SeenBy == _session;
        }

        using FileLock? taken = FileLock.TryTake(paths.Lock);
        if (taken is not null)
        {
            state = SinkStateFile.Read(paths) ?? new SinkState { Cursor = CursorMap.AtEnd(Segment.List(home.EventsFolder)) };
            SinkStateFile.Write(paths, state with { SeenBy = _session });
            UsageSink view = UsageSink.Of(sink, null, 0);
            string line = $"UsageStats: from the next session on, usage events go to '{sink.Name}' ({view.Kind}, {view.Endpoint}). See them with Send-UsageStat -Preview; Set-UsageConfiguration -Mode Local stops it.";
            Volatile.Write(ref _notice, _notice is null ? line : _notice + Environment.NewLine + line);
        }

        return true;
    }

    private void Fail(string type)
    {
        if (_reports.IsDue(_clock()))
        {
            _report(type);
        }
    }
}
