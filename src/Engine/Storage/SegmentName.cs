using System;
using System.Globalization;
using UsageStats.Events;

namespace UsageStats.Storage;

/// <summary>
/// A segment's file name: <c>2026-11-23.jsonl</c>, <c>2026-11-23.2.jsonl</c> … past the size limit, or
/// <c>2026-11-23.&lt;16 hex session&gt;.jsonl</c> for a process that cannot share one.
/// </summary>
internal readonly struct SegmentName : IComparable<SegmentName>, IEquatable<SegmentName>
{
    private const string Extension = ".jsonl";
    private const int SessionLength = 16;

    public SegmentName(DateTime date, int number, string? session)
    {
        Date = date;
        Number = number;
        Session = session;
    }

    /// <summary>The UTC date of the appends.</summary>
    public DateTime Date { get; }

    /// <summary>1 for the first of the date, then 2, 3 …</summary>
    public int Number { get; }

    /// <summary>The session that alone writes it, or null for a shared one.</summary>
    public string? Session { get; }

    /// <summary>Reads a file name; false for a file that is no segment.</summary>
    public static bool TryParse(string fileName, out SegmentName name)
    {
        name = default;
        if (!fileName.EndsWith(Extension, StringComparison.Ordinal))
        {
            return false;
        }

        string[] parts = fileName.Substring(0, fileName.Length - Extension.Length).Split('.');
        if (parts.Length > 3
            || !DateTime.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime date))
        {
            return false;
        }

        int number = 1;
        string? session = null;
        foreach (string part in parts.AsSpan(1))
        {
            if (session is null && number == 1 && Hex.IsLower(part, SessionLength))
            {
                session = part;
            }
            else if (number > 1 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 2)
            {
                return false;
            }
        }

        name = new SegmentName(date, number, session);
        return true;
    }

    /// <summary>The next segment of the same date.</summary>
    public SegmentName Next() => new(Date, Number + 1, Session);

    /// <summary>By date, then shared before own, then by number.</summary>
    public int CompareTo(SegmentName other)
    {
        int order = Date.CompareTo(other.Date);
        order = order != 0 ? order : string.CompareOrdinal(Session, other.Session);
        return order != 0 ? order : Number.CompareTo(other.Number);
    }

    /// <inheritdoc/>
    public bool Equals(SegmentName other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SegmentName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Date.GetHashCode() ^ Number ^ (Session?.GetHashCode() ?? 0);

    /// <summary>The file name.</summary>
    public override string ToString() =>
        Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (Session is null ? string.Empty : "." + Session)
        + (Number == 1 ? string.Empty : "." + Number.ToString(CultureInfo.InvariantCulture))
        + Extension;
}
