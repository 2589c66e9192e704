using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Privacy;
using UsageStats.Sending.Http;
using UsageStats.Sending.Sinks;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Sends what is pending for one sink, batch after batch. Its lock is held meanwhile.</summary>
/// <remarks>
/// In this order, so that a process killed at any point loses nothing and repeats at most one batch, with its id: the
/// state notes the batch; a ledger line; the request; a ledger line; the state moves on (with the next batch's note).
/// </remarks>
internal sealed class SinkDrain
{
    private readonly SenderParts _parts;
    private readonly SinkDefinition _sink;
    private readonly SinkContext _context;
    private readonly EgressRules _rules;
    private readonly SendOptions _options;
    private readonly SinkPaths _paths;
    private readonly Ledger _ledger;
    private bool _unsaved;
    private bool _saved;

    public SinkDrain(SenderParts parts, SinkDefinition sink, SinkContext context, EgressRules rules, SendOptions options, SinkState state)
    {
        _parts = parts;
        _sink = sink;
        _context = context;
        _rules = rules;
        _options = options;
        _paths = new SinkPaths(parts.Home, sink.Name);
        _ledger = new Ledger(parts.Home);
        State = state;
        Result = new SendResult { Sink = sink.Name };
    }

    /// <summary>The state now.</summary>
    public SinkState State { get; private set; }

    /// <summary>What was sent so far.</summary>
    public SendResult Result { get; private set; }

    /// <summary>Sends until nothing is pending, or something stands in the way. The state is saved in any case.</summary>
    public async Task<SendStatus> RunAsync(CancellationToken stop)
    {
        BatchSources sources = new(Segment.List(_parts.Home.EventsFolder), _sink, _rules, _options.EndedSession);
        try
        {
            while (true)
            {
                DrainPlan plan = DrainPlan.Next(State, _rules.IsHeld);
                SendStatus? end = await DrainAsync(plan, sources, stop).ConfigureAwait(false);
                if (end is not null)
                {
                    return end.Value;
                }
            }
        }
        finally
        {
            if (_unsaved)
            {
                SinkStateFile.Write(_paths, State);
            }
        }
    }

    // Null to go on with the next plan.
    private async Task<SendStatus?> DrainAsync(DrainPlan plan, BatchSources sources, CancellationToken stop)
    {
        using IBatchSource source = sources.Open(plan, State, _context, _parts.Clock());
        ReadAhead stream = new(source);
        CursorMap at = plan.From;
        int most = BatchStream.MostEvents;
        while (true)
        {
            if (stop.IsCancellationRequested)
            {
                return SendStatus.Stopped;
            }

            if (_parts.Mode(_options.Folder) != UsageMode.On)
            {
                return SendStatus.NotAllowed;
            }

            Batch batch = stream.Next(at, most);
            if (batch.Events.Count == 0)
            {
                _unsaved |= !batch.Until.IsAt(plan.From) || !plan.IsLast;
                State = plan.Finish(State, batch);
                return plan.IsLast ? SendStatus.Done : null;
            }

            AnswerVerdict verdict;
            try
            {
                Task<AnswerVerdict> answer = SendAsync(plan, batch, stop);
                if (source.ReadsAhead && !plan.IsRepetition && !answer.IsCompleted)
                {
                    stream.Cut(batch.Until);
                }

                verdict = await answer.ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return SendStatus.Stopped;
            }

            switch (verdict)
            {
                case AnswerVerdict.Split:
                    most = batch.Events.Count / 2;
                    stream.Rewind(at);
                    break;
                case AnswerVerdict.Retry:
                    return SendStatus.Failed;
                case AnswerVerdict.Pause:
                    return SendStatus.Paused;
                default:
                    if (plan.IsRepetition)
                    {
                        return null;
                    }

                    at = batch.Until;
                    most = BatchStream.MostEvents;
                    break;
            }
        }
    }

    private async Task<AnswerVerdict> SendAsync(DrainPlan plan, Batch batch, CancellationToken stop)
    {
        DateTimeOffset start = _parts.Clock();
        State = State with { InFlight = plan.Note(batch), LastAttempt = start };
        if (_saved)
        {
            SinkStateFile.Append(_paths, State);
        }
        else
        {
            // A run that was killed may have left a part of a line.
            SinkStateFile.Write(_paths, State);
            _saved = true;
        }

        _ledger.Attempt(_sink.Name, batch, start);
        HttpReply reply = await BatchDelivery.SendAsync(batch, _parts.Client, stop).ConfigureAwait(false);
        DateTimeOffset now = _parts.Clock();
        SinkAnswer answer = Read(reply, batch.Events.Count);
        string words = reply.Status?.ToString(CultureInfo.InvariantCulture) ?? reply.Failure!;
        BatchStatus status = reply.Status is null ? BatchStatus.Unknown : answer.Verdict == AnswerVerdict.Accepted ? BatchStatus.Accepted : BatchStatus.Refused;
        _ledger.End(batch, status, words, now);
        _unsaved = true;
        if (reply.Status is not null)
        {
            State = State with { Interval = ReceiverPace.ParseInterval(reply.Interval), SampleRate = ReceiverPace.ParseSampleRate(reply.SampleRate) is < 1 and double rate ? rate : null };
        }

        return Conclude(plan, batch, reply, answer, now);
    }

    private AnswerVerdict Conclude(DrainPlan plan, Batch batch, HttpReply reply, SinkAnswer answer, DateTimeOffset now)
    {
        switch (answer.Verdict)
        {
            case AnswerVerdict.Accepted:
                return Accept(plan, batch, reply, answer, now);
            case AnswerVerdict.Split when batch.Events.Count > 1:
                return AnswerVerdict.Split;
            case AnswerVerdict.Split or AnswerVerdict.Reject:
                Reject(batch, reply, now);
                State = Count(State.Moved(plan, batch), batch.Events.Count).AfterAnswer() with { LastFailure = Words(reply, answer) };
                return AnswerVerdict.Reject;
            case AnswerVerdict.Pause:
                State = State.AfterPause(PauseAdvice.For(reply.Status ?? 0, _sink.Name, reply.MovedTo), now);
                return AnswerVerdict.Pause;
            default:
                State = State.AfterFailure(Words(reply, answer), Rest(reply, now), now);
                return AnswerVerdict.Retry;
        }
    }

    private AnswerVerdict Accept(DrainPlan plan, Batch batch, HttpReply reply, SinkAnswer answer, DateTimeOffset now)
    {
        int taken = batch.Events.Count - answer.Resend.Count - answer.Refused;
        Result = Result with { Sent = Result.Sent + taken, Batches = Result.Batches + 1, Bytes = Result.Bytes + batch.Body.Length };
        SinkState state = State with { Sent = State.Sent + taken, Batches = State.Batches + 1, LastSuccess = now };
        if (answer.Refused > 0)
        {
            Reject(batch, reply, now);
            state = Count(state, answer.Refused);
        }

        if (answer.Resend.Count > 0)
        {
            // The rest of the batch is delivered; the note says which events alone are sent again.
            InFlightBatch note = plan.Note(batch) with { Only = [.. answer.Resend.Select(index => batch.Events[index].Id)] };
            State = (state with { InFlight = note }).AfterFailure(Words(reply, answer), Rest(reply, now), now);
            return AnswerVerdict.Retry;
        }

        state = state.Moved(plan, batch);
        if (plan.Only is not null && batch.Summaries is null)
        {
            state = state with { InFlight = plan.Note(batch) with { Until = plan.Until! } };
        }

        State = state.AfterAnswer() with { LastFailure = null };
        _options.Progress?.Invoke(_sink.Name, Result.Sent);
        return AnswerVerdict.Accepted;
    }

    private SinkAnswer Read(HttpReply reply, int count) => reply.Status is int status
        ? SinkFormats.For(_sink.Kind).Read(new SinkResponse { Status = status, Body = reply.Body }, count)
        : new SinkAnswer { Verdict = AnswerVerdict.Retry };

    private SinkState Count(SinkState state, int rejected)
    {
        Result = Result with { Rejected = Result.Rejected + rejected };
        return state with { Lost = state.Lost.Plus(new LossCounters { Rejected = rejected }) };
    }

    private void Reject(Batch batch, HttpReply reply, DateTimeOffset now) => new RejectedBatch
    {
        Batch = batch.Id,
        Sink = _sink.Name,
        At = now,
        Status = reply.Status ?? 0,
        Answer = Encoding.UTF8.GetString(reply.Body),
        Ids = [.. batch.Events.Select(static sent => sent.Id)],
        Body = Encoding.UTF8.GetString(batch.Body),
    }.Save(_parts.Home);

    private TimeSpan Rest(HttpReply reply, DateTimeOffset now)
    {
        TimeSpan backoff = BackoffSchedule.Delay(State.Failures + 1, _parts.Jitter());
        return RetryAfter.Parse(reply.RetryAfter, now) is TimeSpan asked && asked > backoff ? asked : backoff;
    }

    private static string Words(HttpReply reply, SinkAnswer answer) =>
        reply.Status is null ? $"The receiver gave no answer: {reply.Failure}."
        : answer.Reason is null ? $"The receiver answered {reply.Status}."
        : $"The receiver answered {reply.Status}: {answer.Reason}";
}
