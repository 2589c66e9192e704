namespace UsageStats.Sending;

/// <summary>What each answer means.</summary>
internal static class AnswerTable
{
    /// <summary>The action for an HTTP status; null, which is no answer at all, backs off.</summary>
    /// <remarks>A 4xx that is not named here asks for a person too: a wrong guess there must lose nothing.</remarks>
    public static AnswerAction For(int? status) => status switch
    {
        null => AnswerAction.BackOff,
        206 => AnswerAction.AcceptPart,
        >= 200 and < 300 => AnswerAction.Accept,
        400 or 422 => AnswerAction.Reject,
        408 or 425 or 429 => AnswerAction.BackOff,
        413 => AnswerAction.Halve,
        >= 300 and < 500 => AnswerAction.Pause,
        _ => AnswerAction.BackOff,
    };

    /// <summary>Whether an item that a receiver of parts refused with this status may be taken later.</summary>
    public static bool IsPassing(int itemStatus) => itemStatus is 408 or 429 or 439 or 500 or 503;

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
