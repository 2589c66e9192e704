using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>How far a sink has read each segment of the log: file names to bytes. A segment that is not in it is unread.</summary>
/// <remarks>
/// A map and not one position: shells asleep at midnight and clocks that were set back append to a segment that is not
/// the newest, and one position lost up to 1,199 of 20,000 events.
/// </remarks>
[JsonConverter(typeof(CursorMapConverter))]
internal sealed class CursorMap
{
    private readonly Dictionary<string, long> _offsets;

    public CursorMap(IEnumerable<KeyValuePair<string, long>> offsets)
    {
        _offsets = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, long> offset in offsets)
        {
            _offsets[offset.Key] = Math.Max(0, offset.Value);
        }
    }

    /// <summary>Everything is unread.</summary>
    public static CursorMap Start { get; } = new([]);

    /// <summary>The offsets, by file name.</summary>
    public IReadOnlyDictionary<string, long> Offsets => _offsets;

    /// <summary>A cursor behind the last newline of every segment: nothing that is there is unread.</summary>
    public static CursorMap AtEnd(IReadOnlyList<Segment> segments)
    {
        Dictionary<string, long> offsets = new(StringComparer.Ordinal);
        foreach (Segment segment in segments)
        {
            offsets[segment.Name.ToString()] = LineEnd.Of(segment.Path, segment.Length);
        }

        return new CursorMap(offsets);
    }

    /// <summary>Where to read on in a segment. 0 when it is shorter than it was: it is not the one it was.</summary>
    public long OffsetIn(Segment segment) =>
        _offsets.TryGetValue(segment.Name.ToString(), out long offset) && offset <= segment.Length ? offset : 0;

    /// <summary>Whether a segment has bytes behind the cursor.</summary>
    public bool IsPending(Segment segment) => segment.Length > OffsetIn(segment);

    /// <summary>Whether both stand at the same places.</summary>
    public bool IsAt(CursorMap other)
    {
        if (_offsets.Count != other._offsets.Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, long> offset in _offsets)
        {
            if (!other._offsets.TryGetValue(offset.Key, out long same) || same != offset.Value)
            {
                return false;
            }
        }

        return true;
    }
}
