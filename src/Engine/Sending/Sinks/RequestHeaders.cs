using System;
using System.Collections.Generic;

namespace UsageStats.Sending.Sinks;

/// <summary>The headers of a request to a receiver that takes a bearer token.</summary>
internal static class RequestHeaders
{
    /// <summary>The user's headers, with the key as a bearer token unless they set <c>Authorization</c> themselves.</summary>
    public static IReadOnlyDictionary<string, string> WithBearer(SinkContext context)
    {
        if (string.IsNullOrEmpty(context.ApiKey))
        {
            return context.Headers;
        }

        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = "Bearer " + context.ApiKey };
        foreach (KeyValuePair<string, string> header in context.Headers)
        {
            headers[header.Key] = header.Value;
        }

        return headers;
    }
}
