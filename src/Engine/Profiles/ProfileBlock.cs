using System;
using System.Text;

namespace UsageStats.Profiles;

/// <summary>Puts the marked block into a profile's bytes and takes it out again. All other bytes stay as they are.</summary>
internal static class ProfileBlock
{
    private const string Begin = "#region UsageStats profile hook";
    private const string End = "#endregion UsageStats profile hook";

    // Said in the block, so that taking it out also takes the line end that had to be put before it.
    private const string AfterLineEnd = ", on a line of its own";

    /// <summary>The profile with the block at its end; the same bytes when it is in there already.</summary>
    /// <param name="profile">The profile's bytes; empty for a new one.</param>
    /// <param name="script">The block's lines, separated by <c>\n</c>.</param>
    /// <param name="newLine">The line end of a profile that has none.</param>
    public static byte[] Add(byte[] profile, string script, string newLine)
    {
        Encoding encoding = EncodingOf(profile);
        if (Find(profile, encoding, out int start, out int end))
        {
            byte[] without = Cut(profile, start, end);
            byte[] renewed = Add(without, script, newLine);
            return renewed.AsSpan().SequenceEqual(profile) ? profile : renewed;
        }

        string text = encoding.GetString(profile);
        string lineEnd = text.Contains("\r\n") ? "\r\n" : text.AsSpan().IndexOf('\n') >= 0 ? "\n" : newLine;
        bool needsLineEnd = text.TrimStart('\uFEFF').Length > 0 && text[text.Length - 1] != '\n';
        string block = (needsLineEnd ? lineEnd : string.Empty)
            + Begin + (needsLineEnd ? AfterLineEnd : string.Empty) + lineEnd
            + script.Replace("\n", lineEnd) + lineEnd
            + End + lineEnd;
        byte[] added = encoding.GetBytes(block);
        byte[] result = new byte[profile.Length + added.Length];
        profile.CopyTo(result, 0);
        added.CopyTo(result, profile.Length);
        return result;
    }

    /// <summary>The profile without the block; the same bytes when it is not in there.</summary>
    public static byte[] Remove(byte[] profile) =>
        Find(profile, EncodingOf(profile), out int start, out int end) ? Cut(profile, start, end) : profile;

    private static bool Find(byte[] profile, Encoding encoding, out int start, out int end)
    {
        end = 0;
        start = IndexOf(profile, encoding.GetBytes(Begin), 0);
        if (start < 0)
        {
            return false;
        }

        byte[] mark = encoding.GetBytes(End);
        end = IndexOf(profile, mark, start);
        if (end < 0)
        {
            return false;
        }

        end += mark.Length;
        end += LengthOf(profile, encoding.GetBytes("\r"), end);
        end += LengthOf(profile, encoding.GetBytes("\n"), end);
        byte[] note = encoding.GetBytes(Begin + AfterLineEnd);
        if (end == profile.Length && LengthOf(profile, note, start) > 0)
        {
            start -= LengthBefore(profile, encoding.GetBytes("\n"), start);
            start -= LengthBefore(profile, encoding.GetBytes("\r"), start);
        }

        return true;
    }

    private static int IndexOf(byte[] profile, byte[] sought, int from)
    {
        int index = profile.AsSpan(from).IndexOf(sought);
        return index < 0 ? -1 : from + index;
    }

    private static int LengthOf(byte[] profile, byte[] sought, int at) => profile.AsSpan(at).StartsWith(sought) ? sought.Length : 0;

    private static int LengthBefore(byte[] profile, byte[] sought, int at) => profile.AsSpan(0, at).EndsWith(sought) ? sought.Length : 0;

    private static byte[] Cut(byte[] profile, int start, int end)
    {
        byte[] rest = new byte[profile.Length - (end - start)];
        profile.AsSpan(0, start).CopyTo(rest);
        profile.AsSpan(end).CopyTo(rest.AsSpan(start));
        return rest;
    }

    // By the byte order mark. Without one it is UTF-8 or a code page; the marks are ASCII and the same in both, and what is
    // there already is never written anew from text.
    private static Encoding EncodingOf(byte[] profile)
    {
        ReadOnlySpan<byte> bytes = profile;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return new UTF32Encoding(bigEndian: false, byteOrderMark: false);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }
}
