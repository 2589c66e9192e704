using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace UsageStats.Storage;

/// <summary>Steps through the lines of a segment from an offset, without blank ones and in bounded memory.</summary>
internal sealed class SegmentLines : IDisposable
{
    // A line is at most 4 KiB; torn ones may run together. What is longer is damage: of it only the end is kept, which
    // may hold the start of a whole event.
    private const int BufferBytes = 128 * 1024;
    private const int KeptOfDamage = 8 * 1024;

    private readonly FileStream _file;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private long _bufferOffset;
    private int _start;
    private int _end;
    private int _lineStart;
    private int _lineLength;

    /// <summary>Opens the segment. See <see cref="RegularFile.OpenRead"/> for what it throws.</summary>
    /// <param name="path">The segment.</param>
    /// <param name="offset">Where to begin: 0, or the end of a line. Past the end counts as 0, for the file is not the one it was.</param>
    public SegmentLines(string path, long offset = 0)
    {
        _file = RegularFile.OpenRead(path);
        if (offset > 0 && offset <= _file.Length)
        {
            _file.Position = offset;
            _bufferOffset = offset;
        }
    }

    /// <summary>The line, without its newline. Valid until the next step.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>Where <see cref="Current"/> begins in the file.</summary>
    public long CurrentOffset => _bufferOffset + _lineStart;

    /// <summary>Where the next line begins: the end of the last whole line seen. A tail without a newline is not passed.</summary>
    public long NextOffset => _bufferOffset + _start;

    /// <summary>Goes to the next line that is not blank; false at the end or before a tail without a newline.</summary>
    [MethodImpl(Jit.Hot)]
    public bool MoveNext()
    {
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length < 0)
            {
                if (!Fill())
                {
                    return false;
                }

                continue;
            }

            _lineStart = _start;
            _lineLength = length;
            _start += length + 1;
            if (!IsBlank(Current))
            {
                return true;
            }
        }
    }

    /// <summary>Goes to what stands behind the last newline, for a segment whose day is over; false when that is nothing.</summary>
    public bool MoveToTail()
    {
        _lineStart = _start;
        _lineLength = _end - _start;
        return !IsBlank(Current);
    }

    /// <summary>Whether a line holds nothing: clearing overwrites lines with spaces, and a writer after a short write begins with a newline.</summary>
    [MethodImpl(Jit.Hot)]
    public static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (byte b in line)
        {
            if (b is not ((byte)' ' or (byte)'\r' or 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private bool Fill()
    {
        int kept = _end - _start;
        if (kept == BufferBytes)
        {
            _start += kept - KeptOfDamage;
            kept = KeptOfDamage;
        }

        _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        _bufferOffset += _start;
        _start = 0;
        _end = kept;
        int read = _file.Read(_buffer, kept, BufferBytes - kept);
        _end += read;
        return read > 0;
    }
}
