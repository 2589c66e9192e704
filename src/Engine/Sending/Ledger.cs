using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>The list of batches attempted and what became of them: <c>sent/yyyy-MM.jsonl</c>, append only.</summary>
internal sealed class Ledger
{
    private const string Month = "yyyy-MM";
    private const string Extension = ".jsonl";

    private readonly string _folder;
    private readonly SegmentAppender _appender = SegmentAppender.ForThisMachine();

    public Ledger(DataHome home) => _folder = home.SentFolder;

    /// <summary>Notes that a batch is about to be sent. What cannot be noted must not be sent.</summary>
    /// <exception cref="IOException">The ledger cannot be written.</exception>
    public void Attempt(string sink, Batch batch, DateTimeOffset at) => Append(new LedgerLine
    {
        Batch = batch.Id,
        Sink = sink,
        Sha256 = batch.Sha256,
        Events = batch.Events.Count,
        Bytes = batch.Body.Length,
        At = at,
    });

    /// <summary>Notes what became of it.</summary>
    /// <exception cref="IOException">The ledger cannot be written.</exception>
    public void End(Batch batch, BatchStatus status, string answer, DateTimeOffset at) =>
        Append(new LedgerLine { Batch = batch.Id, Status = status, Answer = answer, At = at });

    /// <summary>The batches, oldest first; each once, however often it was attempted. A line that cannot be read costs itself only.</summary>
    public IReadOnlyList<LedgerEntry> Read()
    {
        List<LedgerEntry> entries = [];
        Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        foreach (string path in Months())
        {
            using SegmentLines lines = new(path);
            while (lines.MoveNext())
            {
                if (Parse(lines.Current) is LedgerLine line)
                {
                    Fold(entries, indexes, line);
                }
            }
        }

        return entries;
    }

    private static void Fold(List<LedgerEntry> entries, Dictionary<string, int> indexes, LedgerLine line)
    {
        bool known = indexes.TryGetValue(line.Batch, out int index);
        if (line.Status is BatchStatus status)
        {
            // Once accepted, a repetition that got no answer takes nothing back.
            if (known && entries[index].Status != BatchStatus.Accepted)
            {
                entries[index] = entries[index] with { Status = status, Answer = line.Answer };
            }
        }
        else if (!known)
        {
            indexes[line.Batch] = entries.Count;
            entries.Add(new LedgerEntry
            {
                Time = line.At,
                Sink = line.Sink ?? string.Empty,
                Batch = line.Batch,
                Events = line.Events ?? 0,
                Bytes = line.Bytes ?? 0,
                Sha256 = line.Sha256 ?? string.Empty,
                Attempts = 1,
            });
        }
        else
        {
            LedgerEntry entry = entries[index];
            bool accepted = entry.Status == BatchStatus.Accepted;
            entries[index] = entry with
            {
                Attempts = entry.Attempts + 1,
                Status = accepted ? BatchStatus.Accepted : BatchStatus.Unknown,
                Answer = accepted ? entry.Answer : null,
            };
        }
    }

    private static LedgerLine? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return SendingJson.Read<LedgerLine>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<string> Months() => Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder, "*" + Extension).OrderBy(Path.GetFileName, StringComparer.Ordinal)
        : [];

    private void Append(LedgerLine line)
    {
        string path = Path.Combine(_folder, line.At.UtcDateTime.ToString(Month, CultureInfo.InvariantCulture) + Extension);
        byte[] record = SendingJson.WriteLine(line);
        SegmentPath target = new(path);
        AppendStatus status = _appender.Append(target, record, long.MaxValue, out int error);
        if (status == AppendStatus.NotFound)
        {
            OwnerOnly.CreateFolder(_folder);
            CreateUnlessThere(path);
            status = _appender.Append(target, record, long.MaxValue, out error);
        }

        if (status != AppendStatus.Written)
        {
            throw new IOException(new AppendFailure(path, status, error, null).Describe());
        }
    }

    private static void CreateUnlessThere(string path)
    {
        try
        {
            OwnerOnly.CreateFile(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another sink's sender was first.
        }
    }
}
