using System;
using System.Text;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Privacy;

public sealed class NameHashTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("key");

    // HMAC-SHA256 of a text that everybody's manual has, and of nothing at all under this key.
    [Theory]
    [InlineData("The quick brown fox jumps over the lazy dog", "h:f7bc83f430538424")]
    [InlineData("", "h:5d5d139563c95b59")]
    public void Of_IsTheFirstSixteenDigitsOfHmacSha256(string name, string expected) => Assert.Equal(expected, NameHash.Of(name, Key));

    [Fact]
    public void Of_UnderAnotherKey_IsAnotherHash() => Assert.NotEqual(NameHash.Of("deploy", Key), NameHash.Of("deploy", [1]));

    [Fact]
    public void Of_WithoutAKey_Throws() => Assert.Throws<ArgumentException>(() => NameHash.Of("deploy", []));
}
