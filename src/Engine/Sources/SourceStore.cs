using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Storage;

namespace UsageStats.Sources;

/// <summary>The files of a home's sources. Each is replaced as a whole; two shells that change one take turns.</summary>
internal sealed class SourceStore
{
    private const string Extension = ".json";

    // Some thousand declarations. A catalogue that nobody could read through protects nobody.
    private const int MaxBytes = 256 * 1024;

    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(5);

    private readonly string _home;
    private readonly string _folder;

    /// <param name="home">Where. Nothing is made before the first change.</param>
    public SourceStore(DataHome home)
    {
        _home = home.Root;
        _folder = home.SourcesFolder;
    }

    private string LockFile => Path.Combine(_folder, "lock");

    /// <summary>The file of a source, whether it exists or not.</summary>
#pragma warning disable CA1308 // Names in any case are one source, also where the file system tells cases apart.
    public string FileOf(string name) => Path.Combine(_folder, name.ToLowerInvariant() + Extension);
#pragma warning restore CA1308

    /// <summary>The names that have a file, in lower case. Empty when the folder is missing.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public IReadOnlyList<string> Names() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFileSystemEntries(_folder, "*" + Extension).Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(SourceName.IsValid).OrderBy(name => name, StringComparer.Ordinal)]
        : [];

    /// <summary>The text of a source's file, or null when it has none.</summary>
    /// <exception cref="InvalidDataException">The file is too long or no text.</exception>
    /// <exception cref="IOException">The file is not a regular one, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public string? ReadText(string name) => SmallFile.ReadText(FileOf(name), MaxBytes);

    /// <summary>The source that the text of its file describes.</summary>
    /// <exception cref="InvalidDataException">It describes none. The message names the file.</exception>
    public SourceRecord Parse(string text, string name)
    {
        try
        {
            return SourceJson.Read(text, name);
        }
        catch (InvalidDataException failure)
        {
            throw new InvalidDataException($"'{FileOf(name)}' is not understood. {failure.Message}", failure);
        }
    }

    /// <summary>The source of this name, or null when it has no file.</summary>
    /// <exception cref="InvalidDataException">The file does not describe it.</exception>
    /// <exception cref="IOException">The file is not a regular one, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public SourceRecord? Read(string name) => ReadText(name) is string text ? Parse(text, name) : null;

    /// <summary>Changes a source. What equals the record it was given is not written.</summary>
    /// <param name="name">Which.</param>
    /// <param name="change">Gives the new record for the stored one, or for null when there is none.</param>
    /// <returns>The source after the change.</returns>
    /// <exception cref="InvalidDataException">The file does not describe it, or it declares more than 256 KiB hold.</exception>
    /// <exception cref="IOException">It cannot be read or written, or was locked for 5 s.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read or written.</exception>
    public SourceRecord Update(string name, Func<SourceRecord?, SourceRecord> change)
    {
        OwnerOnly.CreateFolder(_home);
        OwnerOnly.CreateFolder(_folder);
        using FileLock taken = FileLock.Take(LockFile, LockTimeout);
        SourceRecord? before = Read(name);
        SourceRecord after = change(before);
        if (!ReferenceEquals(before, after))
        {
            byte[] bytes = SourceJson.Write(after);
            if (bytes.Length > MaxBytes)
            {
                throw new InvalidDataException($"What '{name}' declares takes {bytes.Length} bytes with what was accepted; at most {MaxBytes} are kept.");
            }

            SmallFile.Replace(FileOf(name), bytes);
        }

        return after;
    }

    /// <summary>Forgets a source, its catalogue and the decision on it.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">It cannot be deleted, or was locked for 5 s.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be deleted.</exception>
    public bool Remove(string name)
    {
        string file = FileOf(name);
        if (!File.Exists(file))
        {
            return false;
        }

        using FileLock taken = FileLock.Take(LockFile, LockTimeout);
        File.Delete(file);
        return true;
    }
}
