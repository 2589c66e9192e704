using System;

namespace UsageStats.Sending.Endpoints;

/// <summary>Reads an address that events may be sent to: https, or http on loopback, and no credentials in it.</summary>
internal static class EndpointAddress
{
    private static readonly string[] SecretParameters = ["access_token", "api_key", "api-key", "apikey", "code", "key", "password", "pwd", "secret", "sig", "token"];

    /// <summary>Reads <paramref name="text"/>; a fragment is left out, as it would never be sent.</summary>
    /// <exception cref="EndpointException">Nothing may be sent to it.</exception>
    public static Uri Parse(string text)
    {
        // Uri takes 'localhost:4318' for an address of the scheme 'localhost'.
        if (text.IndexOf("://", StringComparison.Ordinal) < 0)
        {
            throw new EndpointException(
                EndpointProblem.EndpointWithoutScheme,
                $"The endpoint {EndpointText.Quote(text)} has no scheme.",
                "Write the whole address, such as 'https://usage.example.com/events'.");
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new EndpointException(
                EndpointProblem.EndpointNotUnderstood,
                $"The endpoint {EndpointText.Quote(text)} is no https address.",
                "Write an address that starts with 'https://', or with 'http://' on this machine.");
        }

        if (address.UserInfo.Length > 0 || HasSecretParameter(address.Query))
        {
            throw new EndpointException(
                EndpointProblem.EndpointWithCredentials,
                $"The endpoint at '{address.Host}' has credentials in its address, where every log on the way would show them.",
                "Take them out of the address and give them with -ApiKey or -Header.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new EndpointException(
                EndpointProblem.EndpointNotSecure,
                $"The endpoint {EndpointText.Quote(text)} is plain http, which is for loopback only.",
                $"Write 'https://{address.Authority}{address.AbsolutePath}'.");
        }

        return new Uri(address.GetLeftPart(UriPartial.Query));
    }

    /// <summary>The same address with another path.</summary>
    public static Uri WithPath(Uri address, string path) => new UriBuilder(address) { Path = path }.Uri;

    private static bool HasSecretParameter(string query)
    {
        foreach (string pair in query.TrimStart('?').Split('&'))
        {
            string name = Uri.UnescapeDataString(pair.Split('=')[0]);
            if (Array.Exists(SecretParameters, secret => secret.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
