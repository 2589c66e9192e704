using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using UsageStats.Events;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Privacy;

public sealed class RedactorTests
{
    private readonly Redactor _redactor = Some.Redactor();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Judge_OnAnEmptyText_DropsIt(string? text) => Assert.Equal(Redactor.Empty, _redactor.Judge(text).Rule);

    [Fact]
    public void Judge_AboveTheLongestLength_DropsTheText()
    {
        Assert.False(_redactor.Judge(new string('x', 200)).IsDropped);
        Assert.Equal(Redactor.TooLong, _redactor.Judge(new string('x', 201)).Rule);
    }

    [Fact]
    public void Judge_OnNumbersAndTruthValues_KeepsThem()
    {
        object[] scalars = [1, -2L, 3.5, 4.5m, (byte)6, true, 4111111111111111L];

        Assert.All(scalars, scalar => Assert.False(_redactor.Judge(scalar).IsDropped));
    }

    [Fact]
    public void Judge_OnDatesDurationsAndIds_KeepsThem()
    {
        object[] scalars = [DateTime.UtcNow, DateTimeOffset.Now, TimeSpan.FromSeconds(93784.5), Guid.NewGuid(), DayOfWeek.Monday, 'c', new Version(7, 4, 1, 0)];

        Assert.All(scalars, scalar => Assert.False(_redactor.Judge(scalar).IsDropped));
    }

    [Fact]
    public void Judge_OnCollectionsAndObjects_DropsThem()
    {
        object?[] others = [null, new[] { 1 }, new List<string>(), new Dictionary<string, int>(), new object(), new Uri("https://example.com"), double.NaN];

        Assert.All(others, other => Assert.Equal(Redactor.NotAScalar, _redactor.Judge(other).Rule));
    }

    [Fact]
    public void Judge_OnABoxedText_JudgesTheText() => Assert.Equal("email", _redactor.Judge((object)"alice@example.com").Rule);

    [Fact]
    public void Judge_OnAProperty_JudgesTextsOnly()
    {
        Assert.Equal("email", _redactor.Judge(PropertyValue.From("alice@example.com")).Rule);
        Assert.False(_redactor.Judge(PropertyValue.From(5)).IsDropped);
        Assert.Equal(Redactor.NotAScalar, _redactor.Judge(default(PropertyValue)).Rule);
    }

    [Fact]
    public void Judge_OnEachDrop_CountsItByRule()
    {
        _redactor.Judge("alice@example.com");
        _redactor.Judge("alice@example.com");
        _redactor.JudgeName("bob@example.com");
        _redactor.Judge("10.0.0.5");
        _redactor.Judge(new object());
        _redactor.Judge("Get-Date");

        Assert.Equal(new Dictionary<string, long> { ["email"] = 3, ["ipv4"] = 1, [Redactor.NotAScalar] = 1 }, _redactor.Drops.Read());
    }

    [Fact]
    public void Take_ReadsTheCountsAndResetsThem()
    {
        _redactor.Judge(string.Empty);

        Assert.Equal(1, Assert.Single(_redactor.Drops.Take()).Value);
        Assert.Empty(_redactor.Drops.Read());
    }

    [Fact]
    public void Drops_UnderContention_LoseNone()
    {
        const int Threads = 8;
        const int Each = 5_000;
        long taken = 0;

        Parallel.For(0, Threads + 1, thread =>
        {
            for (int i = 0; i < Each; i++)
            {
                if (thread < Threads)
                {
                    _redactor.Judge("alice@example.com");
                }
                else
                {
                    taken += _redactor.Drops.Take().Values.Sum();
                }
            }
        });

        Assert.Equal(Threads * Each, taken + _redactor.Drops.Take().Values.Sum());
    }

    [Fact]
    public void Judge_OnANameSeenBefore_AllocatesNothing()
    {
        string[] names = ["Get-Date", "step 3: build (x64)", "alice@example.com"];
        Assert.All(names, name => _redactor.JudgeName(name));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            foreach (string name in names)
            {
                _redactor.JudgeName(name);
            }
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Judge_FromManyThreadsOverMoreNamesThanAreRemembered_AlwaysTellsThemApart()
    {
        string[] texts = [.. Enumerable.Range(0, 3 * VerdictCache.Capacity).Select(i => i % 2 == 0 ? $"step {i}" : $"u{i}@example.com")];

        Parallel.For(0, 4 * texts.Length, i =>
        {
            int index = i * 7919 % texts.Length;
            Assert.Equal(index % 2 == 1, _redactor.Judge(texts[index]).IsDropped);
        });
    }

    [Theory]
    [InlineData("ws-lovelace")]
    [InlineData("copied to ws-lovelace: 3 files")]
    public void Judge_WithAValueOfThisMachine_DropsThePlainTextAndTheOther(string text) =>
        Assert.Equal(Redactor.MachineValue, _redactor.Judge(text).Rule);

    [Fact]
    public void Judge_WithAUserRule_AsksItAboutPlainNamesToo()
    {
        Redactor redactor = new(Some.Machine, [new UserRedactionRule("project", "falcon")]);

        Assert.Equal("project", redactor.Judge("Deploy-Falcon").Rule);
        Assert.Equal("project", redactor.Judge("step 1: falcon").Rule);
        Assert.Equal("(redacted)", redactor.JudgeName("Deploy-Falcon"));
        Assert.False(redactor.Judge("Deploy-Thing").IsDropped);
        Assert.Equal(2 + 1, redactor.Drops.Read()["project"]);
    }
}
