using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UsageStats.Events;

namespace UsageStats.Sending.Summaries;

/// <summary>
/// Ids of summaries: a UUID version 8 from SHA-256 over what the summary is of, so that a retry that makes the summary
/// anew gives it the same id, and a receiver counts it once.
/// </summary>
internal static class SummaryId
{
    private const int Bytes = EventId.Length / 2;

    /// <summary>The id of a stretch, or of one part of it.</summary>
    /// <param name="mark">The stretch.</param>
    /// <param name="kind">The part's kind of event; null for the whole.</param>
    /// <param name="name">The part's name, if it has one.</param>
    public static string OfStretch(SummaryMark mark, string? kind, string? name)
    {
        byte[] text = Text(SummaryKinds.Session, mark.Session, mark.Source, mark.Number.ToString(CultureInfo.InvariantCulture), kind, name);
#if NET
        return Shape(SHA256.HashData(text));
#else
        using SHA256 hash = SHA256.Create();
        return Shape(hash.ComputeHash(text));
#endif
    }

    /// <summary>The id of a day, or of one part of it.</summary>
    /// <param name="key">A secret of this home. A date and a source alone would give every machine of a fleet one id.</param>
    /// <param name="date">The day: <c>2026-11-23</c>.</param>
    /// <param name="source">The source.</param>
    /// <param name="kind">The part's kind of event; null for the whole.</param>
    /// <param name="name">The part's name, if it has one.</param>
    public static string OfDay(byte[] key, string date, string source, string? kind, string? name)
    {
        byte[] text = Text(SummaryKinds.Day, date, source, kind, name);
#if NET
        return Shape(HMACSHA256.HashData(key, text));
#else
        using HMACSHA256 hash = new(key);
        return Shape(hash.ComputeHash(text));
#endif
    }

    // Only a name may hold a newline, and it comes last.
    private static byte[] Text(params string?[] parts) => Encoding.UTF8.GetBytes(string.Join("\n", parts));

    private static string Shape(byte[] hash)
    {
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return Hex.ToString(hash.AsSpan(0, Bytes));
    }
}
