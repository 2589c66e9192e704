using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using UsageStats.Events;

namespace UsageStats.Tests.Statistics;

/// <summary>Lines as the encoder writes them, and what becomes of them in a log that was damaged.</summary>
internal static class RandomLines
{
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.OneOf("deploy", "Deploy", "Get-Thing", "(script)", "Größe", "a b", string.Empty),
        Gen.String[Gen.Char.AlphaNumeric, 1, 12],
        Gen.String);

    private static readonly Gen<long> Duration = Gen.OneOf(
        Gen.Const(EventDraft.Absent),
        Gen.Long[0, 10_000_000],
        Gen.OneOf(0L, 1, 1999, 2_000_000, 2_000_001, 5_000_000, uint.MaxValue, uint.MaxValue + 1L, 5_000_000_000_000));

    private static readonly Gen<UsageProperty[]> Properties = Gen.Select(
        Gen.String[Gen.Char.AlphaNumeric, 1, 5],
        Gen.OneOf(
            Gen.Double[-1e9, 1e9].Select(PropertyValue.From),
            Gen.Long.Select(PropertyValue.From),
            Gen.Bool.Select(PropertyValue.From),
            Gen.String.Select(PropertyValue.From)),
        (name, value) => new UsageProperty(name, value)).Array[0, 3];

    /// <summary>Any event.</summary>
    public static Gen<EventDraft> Draft { get; } = Gen.Select(
        Gen.Select(Gen.OneOf("default", "Contoso.Tools"), Gen.OneOf("command", "session_start"), Name, Gen.Long[0, 5_000_000_000_000]),
        Gen.Select(Duration, Duration, Gen.Enum<Outcome>()),
        Gen.Select(Gen.OneOf(Gen.OneOf<string?>(null, "System.IO.IOException"), Name.Select(name => (string?)name)), Gen.Bool, Properties, Gen.OneOf<EventId?>(null, new EventId(7, 8))),
        (what, how, rest) =>
        {
            long ticks = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks + (what.Item4 / 100 * TimeSpan.TicksPerMillisecond);
            EventDraft draft = EventDraft.Create(what.Item1, what.Item2, ticks, "0123456789abcdef");
            draft.Name = what.Item3.Length == 0 ? null : what.Item3;
            (draft.DurationMicroseconds, draft.OwnMicroseconds, draft.Outcome) = how;
            (draft.Error, draft.Send, draft.Properties, draft.Start) = rest;
            return draft;
        });

    /// <summary>A whole line without its newline.</summary>
    public static Gen<byte[]> Whole { get; } = Draft.Select(draft => Encoding.UTF8.GetBytes(SomeLine.Of(draft).TrimEnd('\n')));

    /// <summary>A line that was changed a little, cut, or run together with another.</summary>
    public static Gen<byte[]> Damaged { get; } = Gen.OneOf(
        Gen.Select(Whole, Gen.Int[0, 400], Gen.Byte, Overwrite),
        Gen.Select(Whole, Gen.Int[0, 400], Gen.OneOf("\"\\{}[],:0.-eE \t\u00e9"u8.ToArray()), Overwrite),
        Gen.Select(Whole, Gen.Int[0, 400], (line, at) => line[..(at % (line.Length + 1))]),
        Gen.Select(Whole, Gen.Int[0, 400], (line, at) => line[(at % (line.Length + 1))..]),
        Gen.Select(Whole, Gen.Int[0, 400], Gen.Int[1, 30], (line, at, count) => Remove(line, at, count)),
        Gen.Select(Whole, Gen.Int[0, 400], Gen.Byte, (line, at, b) => (byte[])[.. line.Take(at % line.Length), b, .. line.Skip(at % line.Length)]),
        Gen.Select(Whole, Whole, Gen.Int[0, 400], (one, other, at) => (byte[])[.. one.Take(at), .. other]),
        Gen.Select(Whole, Whole, Gen.Int[0, 400], Gen.Int[0, 400], (one, other, at, from) => (byte[])[.. one.Take(at), .. other.Skip(from)]),
        Gen.Byte.Array[0, 300]);

    /// <summary>JSON that another program might have written: fields in any order, blanks, numbers in odd forms.</summary>
    public static Gen<byte[]> Foreign { get; } = Gen.Shuffle(new[]
        {
            "\"v\":1", "\"id\":\"0123456789abcdef0123456789abcdef\"", "\"ts\":\"2026-11-23T05:36:07.123Z\"", "\"source\":\"default\"",
            "\"event\":\"command\"", "\"name\":\"deploy\"", "\"ms\":1e2", "\"session\":\"0123456789abcdef\"", "\"more\":[1,{\"a\":null}]",
        })
        .Select(
            Gen.OneOf(",", " , ", ",\t"),
            Gen.OneOf("2026-11-23T05:36:07.123Z", "2026-11-23T05:36:07+01:00", "2026-02-30T00:00:00.000Z", "2026-11-23T24:00:00.000Z", "0000-01-01T00:00:00.000Z", "2026-11-23"),
            Gen.OneOf("1e2", "012", "1.", ".5", "-1", "1.2345", "1.0005", "999999999999999", "9e30", "\"1\"", "null"),
            (fields, comma, ts, ms) => Encoding.UTF8.GetBytes(
                "{" + string.Join(comma, fields).Replace("2026-11-23T05:36:07.123Z", ts, StringComparison.Ordinal).Replace("1e2", ms, StringComparison.Ordinal) + "}"));

    private static byte[] Overwrite(byte[] line, int at, byte with)
    {
        line[at % line.Length] = with;
        return line;
    }

    private static byte[] Remove(byte[] line, int at, int count)
    {
        List<byte> bytes = [.. line];
        int start = at % line.Length;
        bytes.RemoveRange(start, Math.Min(count, line.Length - start));
        return [.. bytes];
    }
}
