#if NET
using System;
using System.Buffers;
#endif

namespace UsageStats.Sending.Sinks;

/// <summary>Tells texts that stand in a body as they are from those that must be escaped.</summary>
internal static class PlainJson
{
    // Of what the default encoder leaves alone, what names, ids and types are made of.
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:#()/ ";

#if NET
    private static readonly SearchValues<char> Characters = SearchValues.Create(Plain);
#endif

    /// <summary>Whether a text, or none, stands in JSON as it is.</summary>
    public static bool IsPlain(string? text)
    {
#if NET
        return !text.AsSpan().ContainsAnyExcept(Characters);
#else
        foreach (char c in text ?? string.Empty)
        {
            if (Plain.IndexOf(c) < 0)
            {
                return false;
            }
        }

        return true;
#endif
    }
}
