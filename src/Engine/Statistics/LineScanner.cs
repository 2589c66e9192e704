using System;
using System.Runtime.CompilerServices;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>Reads what statistics need of a line: by hand where the line has the form we write, else with <see cref="EventReader"/>.</summary>
/// <remarks>
/// The hand-written way takes printable ASCII with the fields in the encoder's order. It gives up at the first byte that
/// it does not expect, so it need not know what damage looks like. Property tests hold it and the reader together.
/// </remarks>
internal sealed class LineScanner
{
    private const int IdEnd = 13 + EventId.Length;

    // From the start to the timestamp's end, with a closing brace.
    private const int Shortest = IdEnd + 8 + TimestampScanner.Length + 1;

    private TimestampScanner _timestamps;

    // Microseconds that the last of so many decimals of a millisecond stands for.
    private static ReadOnlySpan<byte> Scale => [0, 100, 10, 1];

    /// <summary>Reads one line, whatever its bytes.</summary>
    /// <returns>False when the line holds no event.</returns>
    [MethodImpl(Jit.Hot)]
    public bool TryRead(ReadOnlySpan<byte> line, out ScannedEvent read)
    {
        if (TryScan(line, out read))
        {
            return true;
        }

        if (EventReader.Read(line) is UsageEvent whole)
        {
            read = ScannedEvent.From(whole, line);
            return true;
        }

        return false;
    }

    /// <summary>Reads one line by hand.</summary>
    /// <returns>False when the line has another form, which is not to say that it holds no event.</returns>
    [MethodImpl(Jit.Hot)]
    internal bool TryScan(ReadOnlySpan<byte> line, out ScannedEvent read)
    {
        read = default;
        read.Line = line;
        read.Microseconds = EventDraft.Absent;
        read.OwnMicroseconds = EventDraft.Absent;
        if (line.Length < Shortest
            || !line.StartsWith(EventReader.LineStart)
            || !PlainText.IsPlain(line)
            || !PlainText.IsLowerHex(line.Slice(IdEnd - EventId.Length, EventId.Length)))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = line.Slice(IdEnd);
        if (!Take(ref rest, "\",\"ts\":\""u8) || !_timestamps.TryRead(rest, out read.UtcTicks))
        {
            return false;
        }

        rest = rest.Slice(TimestampScanner.Length);
        return TakeSubject(ref rest, out read.Source, out read.Kind, out read.Name)
            && (!Take(ref rest, ",\"ms\":"u8) || TakeMicroseconds(ref rest, out read.Microseconds))
            && (!Take(ref rest, ",\"own\":"u8) || TakeMicroseconds(ref rest, out read.OwnMicroseconds))
            && TakeEnd(ref rest, out read.Outcome, out read.Error)
            && TakeText(ref rest, out read.Session)
            && TakeRest(rest, out read.Start);
    }

    // Source, kind and name. Most lines are the user's own commands; one long comparison takes the place of three short ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeSubject(
        scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> source, out ReadOnlySpan<byte> kind, out ReadOnlySpan<byte> name)
    {
        if (Take(ref rest, "\",\"source\":\"default\",\"event\":\"command\",\"name\":\""u8))
        {
            source = "default"u8;
            kind = "command"u8;
            return TakeText(ref rest, out name);
        }

        kind = default;
        name = default;
        source = default;
        return Take(ref rest, "\",\"source\":\""u8) && TakeText(ref rest, out source)
            && Take(ref rest, ",\"event\":\""u8) && TakeText(ref rest, out kind)
            && (!Take(ref rest, ",\"name\":\""u8) || TakeText(ref rest, out name));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Take(scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
        {
            return false;
        }

        rest = rest.Slice(expected.Length);
        return true;
    }

    // Up to the next quote, and past it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeText(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        int end = rest.IndexOf((byte)'"');
        if (end < 0)
        {
            text = default;
            return false;
        }

        text = rest.Slice(0, end);
        rest = rest.Slice(end + 1);
        return true;
    }

    // Outcome, error and the way to the session. Most runs end well; again one long comparison.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeEnd(scoped ref ReadOnlySpan<byte> rest, out Outcome outcome, out ReadOnlySpan<byte> error)
    {
        error = default;
        if (Take(ref rest, ",\"outcome\":\"ok\",\"session\":\""u8))
        {
            outcome = Outcome.Ok;
            return true;
        }

        outcome = Outcome.None;
        return (!Take(ref rest, ",\"outcome\":\""u8) || (TakeText(ref rest, out ReadOnlySpan<byte> word) && OutcomeNames.TryParse(word, out outcome)))
            && (!Take(ref rest, ",\"error\":\""u8) || TakeText(ref rest, out error))
            && Take(ref rest, ",\"session\":\""u8);
    }

    // What may stand behind the session.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeRest(ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> start)
    {
        start = default;
        if (rest.Length > 1)
        {
            _ = Take(ref rest, ",\"send\":true"u8);
            if ((Take(ref rest, ",\"start\":\""u8) && !TakeText(ref rest, out start))
                || (Take(ref rest, ",\"properties\":{"u8) && !PlainProperties.TryTake(ref rest)))
            {
                return false;
            }
        }

        return rest.Length == 1 && rest[0] == '}';
    }

    // 12, 12.3, 12.34 or 12.345; not 012, which is no JSON. What has more than seven digits before the point, three hours,
    // is left to the reader.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeMicroseconds(scoped ref ReadOnlySpan<byte> rest, out long microseconds)
    {
        microseconds = EventDraft.Absent;
        if (rest.Length < 2 * DigitRun.Window)
        {
            return false;
        }

        int whole = DigitRun.Read(rest, out uint milliseconds);
        if (whole == 0 || (whole > 1 && rest[0] == '0'))
        {
            return false;
        }

        microseconds = milliseconds * 1000L;
        if (rest[whole] != '.')
        {
            rest = rest.Slice(whole);
            return true;
        }

        int decimals = DigitRun.Read(rest.Slice(whole + 1), out uint fraction);
        if (decimals is 0 or > 3)
        {
            return false;
        }

        microseconds += fraction * Scale[decimals];
        rest = rest.Slice(whole + 1 + decimals);
        return true;
    }
}
