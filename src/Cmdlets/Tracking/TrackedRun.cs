using System;
using System.Diagnostics;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Events;
using UsageStats.Recording;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>One call of a tracked command, from its start to its event. The only place where tracking meets the recorder.</summary>
internal sealed class TrackedRun
{
    private readonly CommandIdentity _command;
    private readonly RunStart _start;
    private readonly long _enteredAt;
    private bool _recorded;

    private TrackedRun(CommandIdentity command)
    {
        _command = command;
        _start = Recorder.Begin(command.Source, CurrentFolder.Of(command.Session));
        _enteredAt = Stopwatch.GetTimestamp();
    }

    private static Recorder Recorder => UsageEngine.Current.Recorder;

    /// <summary>Notes the start of a call. Never throws.</summary>
    public static TrackedRun Begin(CommandIdentity command) => new(command);

    /// <summary>Records the call, if that was not done before. Never throws.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="error">Its error's type name, or null.</param>
    public void Complete(Outcome outcome, string? error)
    {
        if (_recorded)
        {
            return;
        }

        _recorded = true;
        Recorder.Complete(
            _command.Source,
            _start,
            new RunEnd
            {
                Name = _command.Name,
                Outcome = outcome,
                Error = error,
                Folder = CurrentFolder.Of(_command.Session),
                InsideTicks = Stopwatch.GetTimestamp() - _enteredAt,
            });
    }

    /// <summary>Records a call that an exception ended.</summary>
    public void Fail(Exception thrown, bool stopping)
    {
        if (!_recorded)
        {
            Complete(BlockOutcome.Of(thrown, stopping, out string? error), error);
        }
    }
}
