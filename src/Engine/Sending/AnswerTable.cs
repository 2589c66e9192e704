using UsageStats.Sending.Sinks;

namespace UsageStats.Sending;

/// <summary>What each HTTP status means to the sender, unless a wire format knows better.</summary>
internal static class AnswerTable
{
    /// <summary>The verdict on a status.</summary>
    /// <remarks>A 4xx that is not named here asks for a person: a wrong guess must lose nothing.</remarks>
    public static AnswerVerdict For(int status) => status switch
    {
        >= 200 and < 300 => AnswerVerdict.Accepted,
        400 or 422 => AnswerVerdict.Reject,
        408 or 425 or 429 => AnswerVerdict.Retry,
        413 => AnswerVerdict.Split,
        >= 300 and < 500 => AnswerVerdict.Pause,
        _ => AnswerVerdict.Retry,
    };

    /// <summary>What a person has to do about an answer that pauses a sink: one sentence.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="sink">The sink's name.</param>
    /// <param name="movedTo">Where a redirect points to; null without one.</param>
    public static string Advice(int status, string sink, string? movedTo) => status switch
    {
        401 or 403 => $"The receiver refused the key ({status}); set the right one with Set-UsageSink {sink} -ApiKey.",
        407 => "The proxy wants other credentials than those of this account (407).",
        404 or 405 or 410 => $"There is no receiver at the endpoint ({status}); set the right one with Set-UsageSink {sink} -Endpoint.",
        < 400 when movedTo is not null => $"The receiver has moved to '{movedTo}' ({status}), which was not agreed to; if it is right, set it with Set-UsageSink {sink} -Endpoint.",
        _ => $"The receiver answered {status}, which needs somebody to look at the sink '{sink}'.",
    };
}
