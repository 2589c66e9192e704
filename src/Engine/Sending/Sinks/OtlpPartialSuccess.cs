using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace UsageStats.Sending.Sinks;

/// <summary>Reads OTLP's partial success: <c>{"partialSuccess":{"rejectedLogRecords":"3","errorMessage":"…"}}</c>.</summary>
internal static class OtlpPartialSuccess
{
    /// <summary>Reads an answer's body.</summary>
    /// <param name="body">Any bytes at all.</param>
    /// <param name="count">How many records were sent: no more can have been refused.</param>
    /// <param name="answer">What it says.</param>
    /// <returns>Whether it says anything: most receivers answer <c>{}</c> or nothing.</returns>
    public static bool TryRead(byte[] body, int count, [NotNullWhen(true)] out SinkAnswer? answer)
    {
        answer = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("partialSuccess", out JsonElement partial)
                || partial.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            answer = new SinkAnswer
            {
                Verdict = AnswerVerdict.Accepted,
                Refused = partial.TryGetProperty("rejectedLogRecords", out JsonElement refused) ? (int)Math.Min(count, Number(refused)) : 0,
                Reason = AnswerText.Read(partial, "errorMessage"),
            };
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The records were accepted; an answer that cannot be read says nothing more.
            return false;
        }
    }

    // By the protocol a string, from many receivers a number.
    private static long Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? Math.Max(0, number)
        : value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number
        : 0;
}
