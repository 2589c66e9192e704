using System;
using System.Linq;
using System.Text;
using UsageStats.Profiles;
using Xunit;

namespace UsageStats.Tests.Profiles;

public sealed class ProfileBlockTests
{
    private const string Script = "first\nsecond";

    /// <summary>Profiles as editors leave them: every encoding, line end and ending, and bytes that are no UTF-8.</summary>
    public static TheoryData<string, byte[]> ProfilesAsTheyAre()
    {
        TheoryData<string, byte[]> profiles = [];
        (string Name, Encoding Encoding)[] encodings =
        [
            ("utf-8", new UTF8Encoding(false)),
            ("utf-8 with mark", new UTF8Encoding(true)),
            ("utf-16", new UnicodeEncoding(false, true)),
            ("utf-16 big-endian", new UnicodeEncoding(true, true)),
            ("utf-32", new UTF32Encoding(false, true)),
        ];
        foreach ((string name, Encoding encoding) in encodings)
        {
            foreach (string text in new[] { string.Empty, "Set-Alias g git\n", "Set-Alias g git", "# Grüße\r\n$x = 1\r\n", "# Grüße\r\n$x = 1", "\n\n", "\r\n  " })
            {
                profiles.Add($"{name}: {text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            }
        }

        profiles.Add("a code page", [0x23, 0x20, 0xFC, 0xDF, 0x0D, 0x0A, 0xE4]);
        return profiles;
    }

    [Theory]
    [MemberData(nameof(ProfilesAsTheyAre))]
    public void AddThenRemove_GivesBackEveryByte(string name, byte[] profile)
    {
        byte[] with = ProfileBlock.Add(profile, Script, "\n");

        Assert.True(with.Length > profile.Length, name);
        Assert.Equal(profile, with.Take(profile.Length));
        Assert.Equal(profile, ProfileBlock.Remove(with));
    }

    [Theory]
    [MemberData(nameof(ProfilesAsTheyAre))]
    public void Add_Twice_ChangesNothingMore(string name, byte[] profile)
    {
        byte[] once = ProfileBlock.Add(profile, Script, "\n");

        Assert.True(once.AsSpan().SequenceEqual(ProfileBlock.Add(once, Script, "\n")), name);
    }

    [Fact]
    public void Add_WithAnotherScript_ReplacesTheBlock()
    {
        byte[] old = ProfileBlock.Add("before\n"u8.ToArray(), "old", "\n");

        string renewed = Encoding.UTF8.GetString(ProfileBlock.Add(old, "new", "\n"));

        Assert.DoesNotContain("old", renewed, StringComparison.Ordinal);
        Assert.Contains("new", renewed, StringComparison.Ordinal);
        Assert.StartsWith("before\n", renewed, StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_KeepsWhatTheUserWroteBehindTheBlock()
    {
        byte[] with = [.. ProfileBlock.Add("before"u8.ToArray(), Script, "\n"), .. "behind\n"u8];

        Assert.Equal("before\nbehind\n", Encoding.UTF8.GetString(ProfileBlock.Remove(with)));
    }

    [Fact]
    public void Add_UsesTheLineEndsOfTheProfile()
    {
        string with = Encoding.UTF8.GetString(ProfileBlock.Add("a\r\nb\r\n"u8.ToArray(), Script, "\n"));

        Assert.Equal(with.Count(c => c == '\n'), with.Count(c => c == '\r'));
    }

    [Fact]
    public void Remove_WithoutABlock_ChangesNothing()
    {
        byte[] profile = "#region UsageStats profile hook\nbut no end"u8.ToArray();

        Assert.Same(profile, ProfileBlock.Remove(profile));
    }
}
