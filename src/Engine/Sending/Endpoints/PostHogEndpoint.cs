using System;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending.Endpoints;

/// <summary>Resolves a PostHog host, with or without scheme and path, and a project key.</summary>
internal static class PostHogEndpoint
{
    private const string UsHost = "us.i.posthog.com";
    private const string EuHost = "eu.i.posthog.com";
    private static readonly string[] KnownEndings = ["/batch", "/capture", "/i/v0/e"];

    /// <summary>Resolves to the address of <c>/batch/</c>.</summary>
    /// <param name="text"><c>us.i.posthog.com</c>, the address of the web application, or one's own server or proxy with its path.</param>
    /// <param name="apiKey">A project key, as a rule <c>phc_…</c>.</param>
    /// <exception cref="EndpointException">It cannot be used.</exception>
    public static SinkEndpoint Parse(string? text, string? apiKey)
    {
        if (text is null)
        {
            throw new EndpointException(
                EndpointProblem.EndpointMissing,
                "A PostHog sink needs the host that the project lives on.",
                $"Give -Endpoint 'https://{UsHost}' or 'https://{EuHost}', or the address of your own server.");
        }

        if (apiKey is null)
        {
            throw new EndpointException(
                EndpointProblem.ApiKeyMissing,
                "A PostHog sink needs the project's key.",
                "Give -ApiKey with the key that starts with 'phc_' in the project's settings.");
        }

        if (apiKey.StartsWith("phx_", StringComparison.Ordinal))
        {
            throw new EndpointException(
                EndpointProblem.ApiKeyNotUnderstood,
                "The key 'phx_…' is a personal key, which can read your data and is not for sending.",
                "Give -ApiKey with the project's key, which starts with 'phc_'.");
        }

        return new SinkEndpoint { Kind = SinkKind.PostHog, Uri = BatchAddress(EndpointAddress.Parse(WithScheme(text))), ApiKey = apiKey };
    }

    // PostHog's own pages write the host without a scheme; anything without a dot is more likely a key or a slip.
    private static string WithScheme(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) < 0 && text.Split('/')[0].IndexOf('.') > 0 ? "https://" + text : text;

    private static Uri BatchAddress(Uri address)
    {
        string? cloud = address.Host switch
        {
            "app.posthog.com" or "us.posthog.com" or UsHost => UsHost,
            "eu.posthog.com" or EuHost => EuHost,
            _ => null,
        };
        if (cloud is not null)
        {
            // What is copied from the browser's address bar has a path of the web application.
            return new Uri($"https://{cloud}/batch/");
        }

        string path = address.AbsolutePath.TrimEnd('/');
        foreach (string ending in KnownEndings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                path = path.Substring(0, path.Length - ending.Length);
                break;
            }
        }

        return EndpointAddress.WithPath(address, path + "/batch/");
    }
}
