namespace UsageStats.Sending;

/// <summary>Says what somebody has to do about an answer that paused a sink.</summary>
internal static class PauseAdvice
{
    /// <summary>One sentence.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="sink">The sink's name.</param>
    /// <param name="movedTo">Where a redirect points to; null without one.</param>
    public static string For(int status, string sink, string? movedTo) => status switch
    {
        401 or 403 => $"The receiver refused the key ({status}); set the right one with Set-UsageSink {sink} -ApiKey.",
        407 => "The proxy wants other credentials than those of this account (407).",
        404 or 405 or 410 => $"There is no receiver at the endpoint ({status}); set the right one with Set-UsageSink {sink} -Endpoint.",
        < 400 when movedTo is not null => $"The receiver has moved to '{movedTo}' ({status}), which was not agreed to; if it is right, set it with Set-UsageSink {sink} -Endpoint.",
        _ => $"The receiver answered {status}, which needs somebody to look at the sink '{sink}'.",
    };
}
