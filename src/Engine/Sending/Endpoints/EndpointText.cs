using System;

namespace UsageStats.Sending.Endpoints;

/// <summary>Quotes what the user wrote without what may be secret in it.</summary>
internal static class EndpointText
{
    private const int Longest = 100;
    private static readonly char[] MayBeSecretAfter = ['?', '=', ';', '#'];

    /// <summary>The text in quotes: without what stands before an <c>@</c>, or after a <c>?</c>, <c>=</c>, <c>;</c> or <c>#</c>, and cut at 100 characters.</summary>
    public static string Quote(string text)
    {
        int start = text.LastIndexOf('@') + 1;
        int end = text.IndexOfAny(MayBeSecretAfter, start);
        end = Math.Min(end < 0 ? text.Length : end, start + Longest);
        return $"'{(start > 0 ? "…" : string.Empty)}{text.Substring(start, end - start)}{(end < text.Length ? "…" : string.Empty)}'";
    }
}
