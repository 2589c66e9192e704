using System;
using System.IO;

namespace UsageStats.Storage;

/// <summary>A random value of the home in a file of its own. Whoever changes it holds the lock that goes with it.</summary>
internal sealed class SecretFile
{
    // Ours are at most 37 bytes; what is longer is damage.
    private const int MaxBytes = 64;

    private readonly string _path;
    private readonly Func<byte[]> _make;
    private readonly Func<byte[], bool> _isWhole;

    /// <param name="path">The file. Its folder must exist when it is made.</param>
    /// <param name="make">Makes a new value.</param>
    /// <param name="isWhole">Whether bytes are such a value, and not the remains of one.</param>
    public SecretFile(string path, Func<byte[]> make, Func<byte[], bool> isWhole)
    {
        _path = path;
        _make = make;
        _isWhole = isWhole;
    }

    /// <summary>When the value was made, in UTC; year 1601 when there is none.</summary>
    public DateTimeOffset Made => File.GetLastWriteTimeUtc(_path);

    /// <summary>The value; null when there is none or what is there is damaged.</summary>
    /// <exception cref="IOException">It is no regular file, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[]? Read()
    {
        using FileStream? file = RegularFile.OpenReadIfPresent(_path);
        if (file is null)
        {
            return null;
        }

        byte[] buffer = new byte[MaxBytes + 1];
        int length = 0;
        int read;
        while (length < buffer.Length && (read = file.Read(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
        }

        byte[] value = buffer.AsSpan(0, length).ToArray();
        return _isWhole(value) ? value : null;
    }

    /// <summary>Puts a new value in the place of the old one, if any. The old one cannot be had back.</summary>
    /// <exception cref="IOException">It is no regular file, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public byte[] Renew()
    {
        Overwrite();
        byte[] value = _make();
        SmallFile.Replace(_path, value);
        return value;
    }

    /// <summary>Removes the value. It cannot be had back.</summary>
    /// <exception cref="IOException">It is no regular file, or cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be deleted.</exception>
    public void Erase()
    {
        Overwrite();
        File.Delete(_path);
    }

    // A rename or deletion alone would leave the old bytes on the disk.
    private void Overwrite()
    {
        using (FileStream? found = RegularFile.OpenReadIfPresent(_path))
        {
            if (found is null)
            {
                return;
            }
        }

        using FileStream file = new(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        byte[] zeros = new byte[Math.Min(file.Length, MaxBytes)];
        file.Write(zeros, 0, zeros.Length);
        file.Flush(flushToDisk: true);
    }
}
