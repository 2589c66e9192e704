namespace UsageStats.Sending.Sinks;

/// <summary>What an HTTP status means where the format says nothing else of it.</summary>
internal static class AnswerTable
{
    /// <summary>The answer of a receiver that is told by <paramref name="status"/> alone.</summary>
    public static SinkAnswer Read(int status) => new() { Verdict = Verdict(status) };

    /// <summary>What to do after <paramref name="status"/>. One that nothing is known of pauses the sink: that loses nothing.</summary>
    public static AnswerVerdict Verdict(int status) => status switch
    {
        >= 200 and < 300 => AnswerVerdict.Accepted,
        408 or 425 or 429 or (>= 500 and < 600) => AnswerVerdict.Retry,
        413 => AnswerVerdict.Split,
        400 or 422 => AnswerVerdict.Reject,
        _ => AnswerVerdict.Pause,
    };
}
