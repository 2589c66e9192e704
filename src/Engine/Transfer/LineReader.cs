using System;
using System.IO;

namespace UsageStats.Transfer;

/// <summary>Steps through the lines of a stream that cannot seek, in bounded memory.</summary>
internal sealed class LineReader : IDisposable
{
    private const int BufferBytes = 128 * 1024;

    private readonly Stream _from;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _length;
    private int _next;
    private int _end;

    /// <param name="from">Where from. It is closed at the end.</param>
    public LineReader(Stream from) => _from = from;

    /// <summary>The line, without its newline. Valid until the next step.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_start, _length);

    /// <summary>Whether the line is longer than the buffer, and <see cref="Current"/> only its end.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line, the last one without a newline too; false at the end.</summary>
    public bool MoveNext()
    {
        IsTooLong = false;
        while (true)
        {
            int newline = _buffer.AsSpan(_next, _end - _next).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                _start = _next;
                _length = newline;
                _next += newline + 1;
                return true;
            }

            if (!Fill())
            {
                _start = _next;
                _length = _end - _next;
                _next = _end;
                return _length > 0 || IsTooLong;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _from.Dispose();

    private bool Fill()
    {
        if (_end - _next == BufferBytes)
        {
            IsTooLong = true;
            _next = _end;
        }

        int kept = _end - _next;
        _buffer.AsSpan(_next, kept).CopyTo(_buffer);
        _next = 0;
        _end = kept;
        int read = _from.Read(_buffer, kept, BufferBytes - kept);
        _end += read;
        return read > 0;
    }
}
