using System;
using System.Collections.Generic;

namespace UsageStats.Sending.Sinks;

/// <summary>A request before compression and before the headers that the sender adds (batch id, encoding).</summary>
internal sealed class SinkRequest
{
    /// <summary>Where to. For <see cref="SinkKind.File"/> the folder's file URI: the body is to be stored there under the batch's id.</summary>
    public required Uri Uri { get; init; }

    /// <summary><c>POST</c>, or <c>PUT</c> for a file.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>The body's media type, without parameters.</summary>
    public required string ContentType { get; init; }

    /// <summary>The headers to add, content headers aside. They may hold secrets.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The uncompressed body: what the hash in the ledger is over.</summary>
    public required byte[] Body { get; init; }
}
