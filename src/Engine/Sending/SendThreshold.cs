using System;
using UsageStats.Storage.Settings;

namespace UsageStats.Sending;

/// <summary>When a sink is due: enough is pending or it has waited long enough, and the last attempt is long enough ago.</summary>
/// <param name="Events">Pending events that make a sink due at once. Default 10; 1 makes each event due.</param>
/// <param name="Age">Longest age of a pending event before it is sent. Default 1 h; zero makes each event due.</param>
/// <param name="Interval">Least time between two attempts. Default 15 min; a receiver may ask for more.</param>
internal readonly record struct SendThreshold(int Events, TimeSpan Age, TimeSpan Interval)
{
    /// <summary>10 events, 1 hour, 15 minutes.</summary>
    public static SendThreshold Default { get; } = new(10, TimeSpan.FromHours(1), TimeSpan.FromMinutes(15));

    /// <summary>What the user has set.</summary>
    public static SendThreshold From(UsageSettings settings) => new(settings.SendEvents, settings.SendAge, settings.SendInterval);

    /// <summary>The same, at least <paramref name="interval"/> apart.</summary>
    public SendThreshold AtLeast(TimeSpan? interval) => interval > Interval ? this with { Interval = interval.Value } : this;

    /// <summary>Whether enough is pending, or for long enough.</summary>
    /// <param name="pending">Pending events; more than <see cref="Events"/> need not be counted.</param>
    /// <param name="oldest">When the oldest of them started; null when there is none.</param>
    /// <param name="now">The time now.</param>
    public bool IsReached(int pending, DateTimeOffset? oldest, DateTimeOffset now) =>
        pending > 0 && (pending >= Events || now - oldest >= Age);

    /// <summary>Whether the last attempt is long enough ago. One that lies in the future does not count: a clock was set back.</summary>
    /// <param name="lastAttempt">When it was; null if there was none.</param>
    /// <param name="now">The time now.</param>
    public bool HasRested(DateTimeOffset? lastAttempt, DateTimeOffset now) =>
        lastAttempt is null || lastAttempt > now || now - lastAttempt >= Interval;

    /// <summary>Whether a sink is due.</summary>
    /// <param name="pending">Pending events; more than <see cref="Events"/> need not be counted.</param>
    /// <param name="oldest">When the oldest of them started; null when there is none.</param>
    /// <param name="lastAttempt">When sending was last tried; null if never.</param>
    /// <param name="now">The time now.</param>
    public bool IsDue(int pending, DateTimeOffset? oldest, DateTimeOffset? lastAttempt, DateTimeOffset now) =>
        IsReached(pending, oldest, now) && HasRested(lastAttempt, now);
}
