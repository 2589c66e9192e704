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

    // Twelve digits of milliseconds are 31 years, and no overflow.
    private const int MostDigits = 12;

    private TimestampScanner _timestamps;

    /// <summary>Reads one line, whatever its bytes.</summary>
    /// <returns>False when the line holds no event.</returns>
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
        return Take(ref rest, "\",\"source\":\""u8) && TakeText(ref rest, out read.Source)
            && Take(ref rest, ",\"event\":\""u8) && TakeText(ref rest, out read.Kind)
            && (!Take(ref rest, ",\"name\":\""u8) || TakeText(ref rest, out read.Name))
            && (!Take(ref rest, ",\"ms\":"u8) || TakeMicroseconds(ref rest, out read.Microseconds))
            && (!Take(ref rest, ",\"own\":"u8) || TakeMicroseconds(ref rest, out read.OwnMicroseconds))
            && (!Take(ref rest, ",\"outcome\":\""u8) || TakeOutcome(ref rest, out read.Outcome))
            && (!Take(ref rest, ",\"error\":\""u8) || TakeText(ref rest, out read.Error))
            && Take(ref rest, ",\"session\":\""u8) && TakeText(ref rest, out read.Session)
            && (Take(ref rest, ",\"send\":true"u8) || true)
            && (!Take(ref rest, ",\"properties\":{"u8) || PlainProperties.TryTake(ref rest))
            && rest.Length == 1 && rest[0] == '}';
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeOutcome(ref ReadOnlySpan<byte> rest, out Outcome outcome)
    {
        outcome = Outcome.None;
        return TakeText(ref rest, out ReadOnlySpan<byte> word) && OutcomeNames.TryParse(word, out outcome);
    }

    // 12, 12.3, 12.34 or 12.345; not 012, which is no JSON.
    [MethodImpl(Jit.Hot)]
    private static bool TakeMicroseconds(ref ReadOnlySpan<byte> rest, out long microseconds)
    {
        long value = 0;
        int at = 0;
        while (at < rest.Length && (uint)(rest[at] - '0') <= 9)
        {
            value = (value * 10) + (rest[at] - '0');
            if (++at > MostDigits)
            {
                microseconds = EventDraft.Absent;
                return false;
            }
        }

        bool valid = at > 0 && (at == 1 || rest[0] != '0');
        value *= 1000;
        if (at < rest.Length && rest[at] == '.')
        {
            int decimals = 0;
            int scale = 100;
            at++;
            while (at < rest.Length && (uint)(rest[at] - '0') <= 9 && decimals < 3)
            {
                value += (rest[at] - '0') * scale;
                scale /= 10;
                decimals++;
                at++;
            }

            valid &= decimals > 0;
        }

        microseconds = value;
        rest = rest.Slice(at);
        return valid;
    }
}
