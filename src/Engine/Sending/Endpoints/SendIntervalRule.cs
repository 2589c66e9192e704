using System;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending.Endpoints;

/// <summary>How seldom a sink may send.</summary>
internal static class SendIntervalRule
{
    // Half of the 48 hours that Application Insights accepts: one missed send must not cost events.
    private static readonly TimeSpan LongestForApplicationInsights = TimeSpan.FromDays(1);

    /// <summary>Checks the time between two sends of a sink.</summary>
    /// <exception cref="EndpointException">Events would be refused for their age.</exception>
    public static void Check(SinkKind kind, TimeSpan interval)
    {
        if (kind == SinkKind.ApplicationInsights && interval > LongestForApplicationInsights)
        {
            throw new EndpointException(
                EndpointProblem.SendIntervalTooLong,
                $"The send interval '{interval:c}' is too long for Application Insights, which refuses events older than 48 hours.",
                "Give -SendInterval of at most '1.00:00:00', a day.");
        }
    }
}
