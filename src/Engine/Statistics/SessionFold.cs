using System;
using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>Sorts events of every kind by session.</summary>
internal sealed class SessionFold : EventFold
{
    private readonly NameTable _ids = new();
    private readonly List<SessionParts> _sessions = [];

    /// <summary>The sessions.</summary>
    public IEnumerable<(string Id, SessionParts Parts)> Sessions
    {
        get
        {
            for (int i = 0; i < _sessions.Count; i++)
            {
                yield return (_ids[i], _sessions[i]);
            }
        }
    }

    /// <inheritdoc/>
    public override void Add(in ScannedEvent next)
    {
        int number = _ids.Intern(next.Session);
        if (number == _sessions.Count)
        {
            _sessions.Add(new SessionParts());
        }

        SessionParts session = _sessions[number];
        session.Events++;
        session.FirstTicks = Math.Min(session.FirstTicks, next.UtcTicks);
        session.LastTicks = Math.Max(session.LastTicks, EndOf(in next));
        if (next.IsCommand)
        {
            session.Commands++;
            session.Failures += next.Outcome is Outcome.Failed or Outcome.Error ? 1 : 0;
        }
        else if (next.IsSessionStart && EventReader.Read(next.Line) is { Properties.Count: > 0 } start)
        {
            session.Context = start.Properties;
        }
    }

    private static long EndOf(in ScannedEvent one) =>
        one.Microseconds > (DateTime.MaxValue.Ticks - one.UtcTicks) / Microseconds.Ticks
            ? DateTime.MaxValue.Ticks
            : one.UtcTicks + (Math.Max(0, one.Microseconds) * Microseconds.Ticks);
}
