using System;

namespace UsageStats.Sending;

/// <summary>Decides when a background sender that keeps failing says so: after 1, 2, 4, 8, 16, then every 32 minutes; a success starts over.</summary>
internal sealed class FailureReports
{
    private int _reports;
    private DateTimeOffset _next;

    /// <summary>Whether a failure now is to be reported; if so, it counts as reported.</summary>
    public bool IsDue(DateTimeOffset now)
    {
        if (_reports > 0 && now < _next)
        {
            return false;
        }

        _reports++;
        _next = now + BackoffSchedule.Delay(_reports, 0.5);
        return true;
    }

    /// <summary>Sending works again.</summary>
    public void Reset() => _reports = 0;
}
