namespace UsageStats.Sending.Summaries;

/// <summary>One session's events of one source: passes over those that were sent, and collects the stretch that follows.</summary>
internal sealed class SessionTrack
{
    private readonly SummaryMark? _mark;
    private bool _passing;

    /// <param name="mark">The last stretch sent; null for none.</param>
    public SessionTrack(SummaryMark? mark)
    {
        _mark = mark;
        _passing = mark?.Last is not null;
    }

    /// <summary>The stretch that is not ended by a later event; null before the first.</summary>
    public OpenStretch? Open { get; private set; }

    /// <summary>Where the last event that was sent already stands among the events read; -1 if none was read.</summary>
    public long MarkedPosition { get; private set; } = -1;

    /// <summary>Takes an event in.</summary>
    /// <returns>The stretch that it ends by coming 5 minutes later; else null.</returns>
    public OpenStretch? Take(OutgoingEvent outgoing, long position)
    {
        if (_passing)
        {
            bool isLast = outgoing.Id == _mark!.Last;

            // If the last event was cleared since, the time tells which ones were sent.
            if (isLast || OpenStretch.End(outgoing) <= _mark.End)
            {
                MarkedPosition = position;
                _passing = !isLast;
                return null;
            }

            _passing = false;
        }

        OpenStretch? ended = null;
        if (Open is not null && OpenStretch.End(outgoing) - Open.LastEnd < SessionSummarizer.Gap)
        {
            Open.Add(outgoing, position);
        }
        else
        {
            ended = Open;
            Open = new OpenStretch(outgoing, position, ended?.Mark ?? _mark);
        }

        return ended;
    }
}
