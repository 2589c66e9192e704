using System;
using System.Text;

namespace UsageStats.Privacy;

/// <summary>The form of a home's anonymous id: a UUID version 4, all random. It says nothing of machine, account or network.</summary>
internal static class AnonymousId
{
    private const int Length = 36;
    private const int VersionPosition = 14;

    /// <summary>A new id's bytes, as the file has them.</summary>
    public static byte[] Make() => Encoding.ASCII.GetBytes(Guid.NewGuid().ToString("D"));

    /// <summary>Whether a file's bytes are an id.</summary>
    public static bool IsWhole(byte[] bytes) => Parse(bytes) is not null;

    /// <summary>The id in a file's bytes, lower case with hyphens; null when they are damaged.</summary>
    public static string? Parse(byte[] bytes)
    {
        string text = Encoding.ASCII.GetString(bytes).TrimEnd('\r', '\n');
        return text.Length == Length && text[VersionPosition] == '4' && Guid.TryParseExact(text, "D", out Guid id) ? id.ToString("D") : null;
    }
}
