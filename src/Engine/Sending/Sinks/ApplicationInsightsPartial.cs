using System;
using System.Collections.Generic;
using System.Text.Json;

namespace UsageStats.Sending.Sinks;

/// <summary>
/// Reads Application Insights' partial success:
/// <c>{"itemsReceived":3,"itemsAccepted":1,"errors":[{"index":0,"statusCode":500,"message":"…"}]}</c>.
/// </summary>
internal static class ApplicationInsightsPartial
{
    /// <summary>Reads the body of an answer with status 206.</summary>
    /// <param name="body">Any bytes at all.</param>
    /// <param name="count">How many events were sent.</param>
    /// <returns>Accepted, with what is to be sent again; or the whole batch again where the body does not say which.</returns>
    public static SinkAnswer Read(byte[] body, int count)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("errors", out JsonElement errors)
                && errors.ValueKind == JsonValueKind.Array)
            {
                return Read(errors, count);
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON, or longer than is read of an answer.
        }

        return new SinkAnswer { Verdict = AnswerVerdict.Retry };
    }

    private static SinkAnswer Read(JsonElement errors, int count)
    {
        SortedSet<int> again = [];
        HashSet<int> refused = [];
        string? reason = null;
        foreach (JsonElement error in errors.EnumerateArray())
        {
            if (error.ValueKind == JsonValueKind.Object && Number(error, "index") is int index && index >= 0 && index < count)
            {
                _ = Number(error, "statusCode") is 408 or 429 or 439 or 500 or 503 ? again.Add(index) : refused.Add(index);
                reason ??= AnswerText.Read(error, "message");
            }
        }

        refused.ExceptWith(again);
        return new SinkAnswer { Verdict = AnswerVerdict.Accepted, Resend = [.. again], Refused = refused.Count, Reason = reason };
    }

    private static int? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;
}
