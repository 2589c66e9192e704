namespace UsageStats.Sending.Summaries;

/// <summary>Reads the stretches of sessions that are finished.</summary>
internal static class SessionCut
{
    /// <summary>Cuts them.</summary>
    public static SummaryCut Of(SummaryRequest request)
    {
        SessionSummarizer summarizer = new(request.Marks, request.Now, session => session == request.EndedSession);
        using PendingEvents events = new(request.Segments, request.From, request.Until, request.Now);
        while (events.MoveNext())
        {
            switch (request.Gate.Judge(events.Current, out OutgoingEvent? outgoing))
            {
                case EventFate.Sent:
                    summarizer.Add(outgoing!);
                    break;
                case EventFate.Held:
                    summarizer.Hold();
                    break;
                default:
                    summarizer.Pass();
                    break;
            }
        }

        CursorMap readTo = events.Behind();
        SessionSummaries summaries = summarizer.Finish();
        CursorMap until = Settle(request, readTo, summaries.Settled, out LossCounters lost);
        return new SummaryCut { Units = summaries.Stretches, Until = until, Marks = summaries.Marks, ReadTo = readTo, Lost = lost };
    }

    // Read a second time, for a cursor noted at each event would cost more than that. Losses are counted where the
    // cursor passes: what lies behind it is read again the next time.
    private static CursorMap Settle(SummaryRequest request, CursorMap readTo, long settled, out LossCounters lost)
    {
        FateCounts fates = new();
        long read = 0;
        using PendingEvents events = new(request.Segments, request.From, readTo, request.Now);
        while (read < settled && events.MoveNext())
        {
            read++;
            fates.Add(request.Gate.Judge(events.Current, out _));
        }

        lost = fates.ToLosses();
        return events.MoveNext() ? events.Before() : readTo;
    }
}
