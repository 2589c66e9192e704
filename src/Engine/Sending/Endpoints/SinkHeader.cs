using System;

namespace UsageStats.Sending.Endpoints;

/// <summary>Decides whether a header may go with a sink's requests.</summary>
internal static class SinkHeader
{
    private static readonly string[] Own =
        ["Connection", "Content-Encoding", "Content-Length", "Content-Type", "Expect", "Host", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    /// <summary>Checks a header.</summary>
    /// <param name="name">Its name: letters, digits and the signs that HTTP allows.</param>
    /// <param name="value">Its value: printable ASCII, blanks and tabs. Never quoted in the error.</param>
    /// <exception cref="EndpointException">It cannot be sent, or the sender sets it.</exception>
    public static void Check(string name, string value)
    {
        if (name.Length == 0 || !IsToken(name))
        {
            throw Problem($"The header name '{name}' is not one that HTTP allows.", "Use letters, digits and '-' in the name.");
        }

        if (Array.Exists(Own, own => own.Equals(name, StringComparison.OrdinalIgnoreCase)) || name.StartsWith("X-UsageStats-", StringComparison.OrdinalIgnoreCase))
        {
            throw Problem($"The header '{name}' is set by the sender itself.", "Leave it out.");
        }

        foreach (char c in value)
        {
            if (c is not ('\t' or (>= ' ' and <= '~')))
            {
                throw Problem($"The value of the header '{name}' has a character that HTTP does not allow.", "Use printable ASCII in the value, without line ends.");
            }
        }
    }

    private static bool IsToken(string name)
    {
        foreach (char c in name)
        {
            bool letterOrDigit = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (!letterOrDigit && "!#$%&'*+-.^_`|~".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static EndpointException Problem(string message, string remedy) => new(EndpointProblem.HeaderNotUnderstood, message, remedy);
}
