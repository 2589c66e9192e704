using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using UsageStats.Events;

namespace UsageStats.Torture.Framework;

/// <summary>Makes lines that were events once, or look as if they had been.</summary>
internal sealed class LineFuzzer
{
    private const int Real = 64;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", ",", ":", "null", "true", "-", "-0", "1e400", "-1e-400", "0.0000000000000000001", "99999999999999999999999999999",
            "{\"v\":1,\"id\":\"", "\"ts\":\"9999-12-31T23:59:59.999Z\"", "\"ts\":\"0001-01-01T00:00:00.000Z\"", "\"ms\":", "\"ms\":-1", "\"properties\":{", "\"properties\":[]", "\"v\":2", "\"outcome\":\"\"",
        }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
    ];

    private readonly Random _random;
    private readonly byte[][] _real;

    public LineFuzzer(Random random)
    {
        _random = random;
        _real = [.. Enumerable.Range(0, Real).Select(_ => Whole())];
    }

    /// <summary>The next line, without a newline.</summary>
    public byte[] Next()
    {
        List<byte> line = [.. Pick(_real)];
        for (int changes = _random.Next(1, 4); changes > 0; changes--)
        {
            Change(line);
        }

        line.RemoveAll(one => one == (byte)'\n');
        return [.. line];
    }

    private void Change(List<byte> line)
    {
        int at = _random.Next(line.Count + 1);
        int length = _random.Next(0, Math.Min(40, line.Count - at + 1));
        switch (_random.Next(9))
        {
            case 0:
                line.RemoveRange(at, line.Count - at);
                break;
            case 1:
                line.RemoveRange(at, length);
                break;
            case 2:
                line.InsertRange(at, line.GetRange(at, length));
                break;
            case 3:
                line.InsertRange(at, Pick(_real));
                break;
            case 4:
                byte[] noise = new byte[length];
                _random.NextBytes(noise);
                line.InsertRange(at, noise);
                break;
            case 5 when _random.Next(50) == 0:
                line.InsertRange(at, Repeated(Pick(Tokens), _random.Next(1, 60_000)));
                break;
            case 6 when line.Count > at:
                line[at] ^= (byte)(1 << _random.Next(8));
                break;
            default:
                line.InsertRange(at, Pick(Tokens));
                break;
        }
    }

    private static IEnumerable<byte> Repeated(byte[] token, int times) => Enumerable.Repeat(token, times).SelectMany(static bytes => bytes);

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private byte[] Whole()
    {
        EventDraft draft = EventDraft.Create("default", _random.Next(4) == 0 ? EventKinds.SessionStart : EventKinds.Command, DateTime.UtcNow.Ticks, "0123456789abcdef");
        draft.Name = Pick(new[] { "deploy", "Get-Thing", "Größe 量", "a\"b\\c", "(script)" });
        draft.DurationMicroseconds = _random.NextInt64(10_000_000_000);
        draft.OwnMicroseconds = _random.Next(100);
        draft.Outcome = (Outcome)_random.Next(6);
        draft.Error = _random.Next(3) == 0 ? "System.IO.IOException" : null;
        draft.Send = _random.Next(2) == 0;
        draft.Properties = [new("n", PropertyValue.From(_random.Next())), new("ratio", PropertyValue.From(_random.NextDouble())), new("kind", PropertyValue.From("a b")), new("dry", PropertyValue.From(true))];
        byte[] line = new byte[EventLimits.LineBytes];
        return line[..(EventEncoder.Encode(draft, line, out _) - 1)];
    }
}
