using System;
using UsageStats.Privacy;
using UsageStats.Recording;

namespace UsageStats;

/// <summary>The state of recording, as a user asks for it.</summary>
public sealed class UsageStatus
{
    /// <summary>The effective mode.</summary>
    public UsageMode Mode { get; init; }

    /// <summary>The folder of all that is kept; null when there is none. It need not exist yet.</summary>
    public string? Home { get; init; }

    /// <summary>Why there is no home; null when there is one.</summary>
    public string? HomeProblem { get; init; }

    /// <summary>This PowerShell process, as its events name it: 16 hex digits.</summary>
    public string Session { get; init; } = string.Empty;

    /// <summary>Events that this process has put into the log.</summary>
    public long Recorded { get; init; }

    /// <summary>Events of this process that lost properties or a part of their name, as a line holds 4,096 bytes.</summary>
    public long Shortened { get; init; }

    /// <summary>Events of this process that did not reach the log.</summary>
    public long Failed { get; init; }

    /// <summary>When recording last failed in this process; null if it never did.</summary>
    public DateTimeOffset? LastFailureTime { get; init; }

    /// <summary>Why recording last failed; null if it never did.</summary>
    public string? LastFailure { get; init; }

    /// <summary>Reads it.</summary>
    internal static UsageStatus Read(UsageEngine engine)
    {
        RecordingHealth health = engine.Recorder.Health;
        return new UsageStatus
        {
            Mode = engine.Consent.Mode,
            Home = engine.Logs.Current?.Home.Root,
            HomeProblem = engine.Logs.Problem,
            Session = engine.Session,
            Recorded = health.Recorded,
            Shortened = health.Shortened,
            Failed = health.Failed,
            LastFailureTime = health.LastFailure?.At,
            LastFailure = health.LastFailure?.Reason,
        };
    }
}
