using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class NameTableTests
{
    [Fact]
    public void Intern_NumbersDistinctTextsInTheOrderOfTheirFirstUse() =>
        Gen.OneOf(Gen.String[Gen.Char['a', 'c'], 0, 4], Gen.String[Gen.Char.AlphaNumeric, 0, 40]).Array[0, 500].Sample(
            texts =>
            {
                NameTable table = new();
                Dictionary<string, int> expected = [];
                foreach (string text in texts)
                {
                    expected.TryAdd(text, expected.Count);
                    Assert.Equal(expected[text], table.Intern(Encoding.UTF8.GetBytes(text)));
                }

                Assert.Equal(expected.Count, table.Count);
                Assert.All(expected, one => Assert.Equal(one.Key, table[one.Value]));
            },
            iter: 100);

    [Fact]
    public void Intern_OfATextSeenBefore_AllocatesNothing()
    {
        NameTable table = new();
        byte[] name = "Invoke-Something"u8.ToArray();
        table.Intern(name);
        table.Intern(name);
        long before = System.GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            table.Intern(name);
        }

        Assert.Equal(before, System.GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("Invoke-Step", "")]
    [InlineData("", "-Step")]
    [InlineData("a-rather-long-name-", "-with-an-end")]
    public void Hash_OfNamesThatDifferInAFewLetters_SpreadsThemOverTheSlots(string before, string after)
    {
        NameTable table = new();
        uint[] slots = [.. Enumerable.Range(0, 256).Select(i => table.Hash(Encoding.UTF8.GetBytes($"{before}{i:x2}{after}")) % 256).Distinct()];

        // Chance fills 162 of 256; the hash is a multiplication, and some of its random seeds do worse.
        Assert.InRange(slots.Length, 80, 256);
    }
}
