using System;
using System.Collections.Generic;

namespace UsageStats.Sending.Endpoints;

/// <summary>Reads the form of <c>OTEL_EXPORTER_OTLP_HEADERS</c>: <c>name=value,name=value</c>, values percent-encoded.</summary>
internal static class OtlpHeaders
{
    /// <summary>Reads the headers; of one that is named twice the later stands.</summary>
    /// <param name="text">The variable's value, or null.</param>
    /// <exception cref="EndpointException">A part of it is no header that can be sent.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string? text)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in (text ?? string.Empty).Split(','))
        {
            if (string.IsNullOrWhiteSpace(part))
            {
                continue;
            }

            int equals = part.IndexOf('=');
            if (equals < 0)
            {
                throw new EndpointException(
                    EndpointProblem.HeaderNotUnderstood,
                    "A part of the OpenTelemetry headers variable has no '='.",
                    "Write it as 'name=value,name=value', with other characters in values percent-encoded.");
            }

            string name = Uri.UnescapeDataString(part.Substring(0, equals).Trim());
            string value = Uri.UnescapeDataString(part.Substring(equals + 1).Trim());
            SinkHeader.Check(name, value);
            headers[name] = value;
        }

        return headers;
    }
}
