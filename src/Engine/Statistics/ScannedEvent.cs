using System;
using System.Text;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>What statistics need of an event. Its texts are UTF-8 without escapes and live as long as the line.</summary>
internal ref struct ScannedEvent
{
    /// <summary>The whole line, for a question that needs more of the event than there is here.</summary>
    public ReadOnlySpan<byte> Line;

    /// <summary>When it started: UTC, in ticks of 100 ns since year 1.</summary>
    public long UtcTicks;

    /// <summary>Its kind.</summary>
    public ReadOnlySpan<byte> Kind;

    /// <summary>Who it belongs to.</summary>
    public ReadOnlySpan<byte> Source;

    /// <summary>The command's name; empty for none.</summary>
    public ReadOnlySpan<byte> Name;

    /// <summary>The error's type; empty for none.</summary>
    public ReadOnlySpan<byte> Error;

    /// <summary>The session.</summary>
    public ReadOnlySpan<byte> Session;

    /// <summary>The id of the event that announced the run; empty for none.</summary>
    public ReadOnlySpan<byte> Start;

    /// <summary>Elapsed microseconds, or <see cref="EventDraft.Absent"/>.</summary>
    public long Microseconds;

    /// <summary>Our own share in microseconds, or <see cref="EventDraft.Absent"/>.</summary>
    public long OwnMicroseconds;

    /// <summary>How it ended.</summary>
    public Outcome Outcome;

    /// <summary>Whether it is a command's run.</summary>
    public readonly bool IsCommand => Kind.SequenceEqual("command"u8);

    /// <summary>Whether it announces a command's run.</summary>
    public readonly bool IsCommandStart => Kind.SequenceEqual("command_start"u8);

    /// <summary>Whether it is a session's start.</summary>
    public readonly bool IsSessionStart => Kind.SequenceEqual("session_start"u8);

    /// <summary>Takes the same fields from an event that was read whole.</summary>
    /// <param name="read">The event.</param>
    /// <param name="line">The line it was read from.</param>
    public static ScannedEvent From(UsageEvent read, ReadOnlySpan<byte> line) => new()
    {
        Line = line,
        UtcTicks = read.Timestamp.UtcTicks,
        Kind = Encoding.UTF8.GetBytes(read.Event),
        Source = Encoding.UTF8.GetBytes(read.Source),
        Name = Encoding.UTF8.GetBytes(read.Name ?? string.Empty),
        Error = Encoding.UTF8.GetBytes(read.Error ?? string.Empty),
        Session = Encoding.UTF8.GetBytes(read.Session),
        Start = Encoding.UTF8.GetBytes(read.Start ?? string.Empty),
        Microseconds = Microsecond(read.Duration),
        OwnMicroseconds = Microsecond(read.Overhead),
        Outcome = read.Outcome,
    };

    private static long Microsecond(TimeSpan? span) => span is { } value ? value.Ticks / 10 : EventDraft.Absent;
}
