using System;
using System.Collections.Generic;
using System.IO;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>A batch that a sink refused for good, with its answer: <c>rejected/&lt;batch&gt;.json</c>.</summary>
internal sealed class RejectedBatch
{
    /// <summary>The batch's id.</summary>
    public string Batch { get; init; } = string.Empty;

    /// <summary>The sink.</summary>
    public string Sink { get; init; } = string.Empty;

    /// <summary>When it was refused.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; }

    /// <summary>What the receiver said, as far as it was read; bytes that are no UTF-8 are replaced.</summary>
    public string Answer { get; init; } = string.Empty;

    /// <summary>The ids of the events in it, so that clearing finds them here too.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The body that was sent.</summary>
    public string Body { get; init; } = string.Empty;

    /// <summary>Keeps it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save(DataHome home)
    {
        OwnerOnly.CreateFolder(home.RejectedFolder);
        SmallFile.Replace(Path.Combine(home.RejectedFolder, Batch + ".json"), SendingJson.Write(this));
    }
}
