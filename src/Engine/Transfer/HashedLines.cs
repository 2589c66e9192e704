using System;
using System.IO;
using System.Security.Cryptography;
using UsageStats.Events;

namespace UsageStats.Transfer;

/// <summary>Writes lines to a stream and keeps their count and hash.</summary>
internal sealed class HashedLines : IDisposable
{
    private static readonly byte[] Newline = [(byte)'\n'];

    private readonly Stream _to;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? _sha256;

    /// <param name="to">Where to. It stays open.</param>
    public HashedLines(Stream to) => _to = to;

    /// <summary>Lines so far.</summary>
    public long Count { get; private set; }

    /// <summary>64 lower-case hex digits over all the bytes. To be asked for at the end.</summary>
    public string Sha256 => _sha256 ??= Hex.ToString(_hash.GetHashAndReset());

    /// <summary>Writes a line and its newline.</summary>
    public void Write(ReadOnlySpan<byte> line)
    {
#if NET
        _hash.AppendData(line);
        _hash.AppendData(Newline);
        _to.Write(line);
#else
        byte[] bytes = line.ToArray();
        _hash.AppendData(bytes);
        _hash.AppendData(Newline);
        _to.Write(bytes, 0, bytes.Length);
#endif
        _to.Write(Newline, 0, 1);
        Count++;
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
