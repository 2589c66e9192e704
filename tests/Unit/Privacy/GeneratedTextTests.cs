using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Privacy;

/// <summary>Whole families of texts, drawn at random: what our own events hold must never look personal, by any chance of its digits.</summary>
public sealed class GeneratedTextTests
{
    private static readonly Redactor Redactor = Some.Redactor();

    private static readonly string[] TimeFormats =
        ["o", "s", "u", "r", "yyyy-MM-dd", "HH:mm:ss.fff", "yyyyMMddHHmmss", "yyyyMMddTHHmmssfffZ", "dd.MM.yyyy HH:mm", "M/d/yyyy h:mm:ss tt"];

    [Fact]
    public void Uuids_AreKept() => Gen.Guid.Sample(id => IsKept(id.ToString("D")) && IsKept(id.ToString("B")), iter: 20_000);

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(40)]
    [InlineData(64)]
    public void HexadecimalIds_AreKept(int length) =>
        Gen.Char["0123456789abcdef"].Array[length].Select(digits => new string(digits))
            .Where(id => id.Any(char.IsLetter))
            .Sample(id => IsKept(id) && IsKept(id.ToUpperInvariant()), iter: 5_000);

    [Fact]
    public void Durations_AreKept() => Gen.Long[0, TimeSpan.MaxValue.Ticks].Select(TimeSpan.FromTicks)
        .Sample(span => IsKept(span.ToString("c")) && IsKept(span.Negate().ToString("c")), iter: 10_000);

    [Fact]
    public void Times_AreKept() => Gen.DateTime[new DateTime(1970, 1, 1), new DateTime(2199, 1, 1)].Sample(
        time => TimeFormats.All(format => IsKept(time.ToString(format, CultureInfo.InvariantCulture))),
        iter: 2_000);

    [Fact]
    public void FourNumbers_AreAVersionWhenTheLastIsZeroOrOneIsAbove255_ElseAnAddress() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300], Gen.Int[0, 300], Gen.Int[0, 300]).Sample(
            (a, b, c, d) => IsKept($"{a}.{b}.{c}.{d}") == (d == 0 || Math.Max(Math.Max(a, b), Math.Max(c, d)) > 255),
            iter: 20_000);

    [Fact]
    public void VersionsOfWindowsKind_AreKept() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[256, 30_000], Gen.Int[0, 9_999]).Sample(
            (a, b, c, d) => IsKept($"{a}.{b}.{c}.{d}"),
            iter: 10_000);

    [Fact]
    public void WholeNumbers_AreKept() => Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Sample(number => IsKept(number.ToString(CultureInfo.InvariantCulture)), iter: 20_000);

    [Fact]
    public void RandomKeysWithoutAPrefix_AreDropped()
    {
        const int Keys = 5_000;
        int dropped = 0;
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].Array[40]
            .Select(key => new string(key))
            .Sample(key => { System.Threading.Interlocked.Add(ref dropped, IsKept(key) ? 0 : 1); }, iter: Keys);

        Assert.True(dropped >= Keys * 0.98, $"{dropped} of {Keys} were dropped.");
    }

    [Fact]
    public void AnyText_IsJudgedWithoutFailing() => Gen.String[0, 220].Sample(text => { Redactor.Judge(text); }, iter: 20_000);

    private static bool IsKept(string text) => !Redactor.Judge(text).IsDropped;
}
