using System;
using System.Linq;
using System.Net;
using CsCheck;
using UsageStats.Reports.Templates;
using Xunit;

namespace UsageStats.Tests.Reports.Templates;

public sealed class EscapingTests
{
    [Fact]
    public void Html_OfAnyText_HasNoMarkAndReadsAsTheText() => Gen.String.Sample(text =>
    {
        string escaped = Escaping.Html(text);
        Assert.Equal(-1, escaped.IndexOfAny(['<', '>', '"', '\'', '`']));
        Assert.Equal(Shown(text), WebUtility.HtmlDecode(escaped));
    });

    [Fact]
    public void Markdown_OfAnyText_HasNoMarkAndReadsAsTheText() => Gen.String.Sample(text =>
    {
        string escaped = Escaping.Markdown(text);
        Assert.DoesNotContain(escaped, c => "|\\`*_{}[]()<>!@+~$^=\"'/\n\r".Contains(c, StringComparison.Ordinal));
        Assert.Equal(Shown(text), WebUtility.HtmlDecode(escaped));
    });

    [Theory]
    [InlineData("Deploy-Site", "Deploy-Site")]
    [InlineData("a|b", "a&#124;b")]
    [InlineData("@team", "&#64;team")]
    [InlineData("www.example.com", "www&#46;example&#46;com")]
    [InlineData("one\ntwo", "one\uFFFDtwo")]
    [InlineData("Größe 😀", "Größe 😀")]
    public void Markdown_LeavesPlainNamesAsTheyAre(string text, string expected) => Assert.Equal(expected, Escaping.Markdown(text));

    // Control characters and halves of characters have no shape to show.
    private static string Shown(string text) => string.Concat(text.Select((c, i) =>
        char.IsControl(c) || (char.IsSurrogate(c)
            && !(i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            && !(i > 0 && char.IsSurrogatePair(text[i - 1], c))) ? '\uFFFD' : c));
}
