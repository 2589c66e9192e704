using System;
using System.IO;
using System.Linq;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending.Endpoints;

/// <summary>Resolves the folder of a file sink. Whether it exists and can be written is seen when a batch is stored.</summary>
internal static class FileEndpoint
{
    /// <summary>Resolves to a file URI.</summary>
    /// <param name="text">A full path, or a file URI.</param>
    /// <param name="apiKey">Null: a folder takes no key.</param>
    /// <exception cref="EndpointException">It cannot be used.</exception>
    public static SinkEndpoint Parse(string? text, string? apiKey)
    {
        if (text is null)
        {
            throw new EndpointException(EndpointProblem.EndpointMissing, "A file sink needs a folder.", "Give -Endpoint with the folder's full path.");
        }

        if (apiKey is not null)
        {
            throw new EndpointException(EndpointProblem.ApiKeyNotUnderstood, "A file sink takes no key.", "Leave -ApiKey out.");
        }

        if (!Uri.TryCreate(Escaped(text), UriKind.Absolute, out Uri? folder) || !folder.IsFile)
        {
            throw new EndpointException(
                EndpointProblem.EndpointNotUnderstood,
                $"The endpoint {EndpointText.Quote(text)} is no full path of a folder.",
                "Write the path from the root on, as (Resolve-Path) shows it.");
        }

        return new SinkEndpoint { Kind = SinkKind.File, Uri = folder };
    }

    // Uri takes the '%41' in a plain path for the escape of an 'A'.
    private static string Escaped(string text) => Path.DirectorySeparatorChar == '/' && text[0] == '/'
        ? "file://" + string.Join("/", text.Split('/').Select(Uri.EscapeDataString))
        : text;
}
