using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Privacy;

/// <summary>The corpus of personal, secret and innocent texts. The promise is at most 1 wrong in 100; the aim is none.</summary>
public sealed class CorpusTests
{
    private static readonly Redactor Redactor = Some.Redactor();

    public static TheoryData<string, string> Personal => ToTheory(Corpus.Personal);

    public static TheoryData<string, string> Innocent => ToTheory(Corpus.Innocent);

    public static TheoryData<string> Rules => [.. RedactionRules.BuiltIn.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Personal))]
    public void Judge_OnAPersonalText_NamesItsRule(string rule, string text) => Assert.Equal(rule, Redactor.Judge(text).Rule);

    [Theory]
    [MemberData(nameof(Personal))]
    public void JudgeName_OnAPersonalText_StoresRedacted(string rule, string text)
    {
        Assert.NotEmpty(rule);
        Assert.Equal("(redacted)", Redactor.JudgeName(text));
    }

    [Theory]
    [MemberData(nameof(Innocent))]
    public void Judge_OnAnInnocentText_KeepsIt(string kind, string text)
    {
        Assert.NotEmpty(kind);
        Assert.Equal(RedactionVerdict.Kept, Redactor.Judge(text));
    }

    [Theory]
    [MemberData(nameof(Innocent))]
    public void JudgeName_OnAnInnocentText_StoresItUnchanged(string kind, string text)
    {
        Assert.NotEmpty(kind);
        Assert.Same(text, Redactor.JudgeName(text));
    }

    [Fact]
    public void Corpus_IsLargeAndRepeatsNothing()
    {
        List<string> personal = [.. Corpus.Personal.Select(entry => entry.Text)];
        List<string> innocent = [.. Corpus.Innocent.Select(entry => entry.Text)];

        Assert.True(personal.Count >= 400, $"There are {personal.Count} personal texts.");
        Assert.True(innocent.Count >= 350, $"There are {innocent.Count} innocent texts.");
        Assert.Equal(personal.Count + innocent.Count, personal.Concat(innocent).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Corpus_HasASectionForEveryRuleAndNoOther()
    {
        IEnumerable<string> rules = RedactionRules.BuiltIn.Select(rule => rule.Id).Append(UsageStats.Privacy.Redactor.MachineValue);

        Assert.Equal(rules.Order(), Corpus.Personal.Select(entry => entry.Section).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_WhenItIsTakenAway_LetsItsTextsPass(string rule)
    {
        Redactor without = new(Some.Machine, [.. RedactionRules.BuiltIn.Where(other => other.Id != rule)]);

        Assert.Contains(Corpus.Personal, entry => entry.Section == rule && !without.Judge(entry.Text).IsDropped);
    }

    [Fact]
    public void MachineValues_WhenTheyAreTakenAway_LetTheirTextsPass()
    {
        Redactor elsewhere = new(Some.NobodysMachine);

        Assert.All(Corpus.Personal.Where(entry => entry.Section == "machine-value"), entry => Assert.False(elsewhere.Judge(entry.Text).IsDropped));
    }

    private static TheoryData<string, string> ToTheory(IEnumerable<(string Section, string Text)> entries)
    {
        TheoryData<string, string> data = [];
        foreach ((string section, string text) in entries)
        {
            data.Add(section, text);
        }

        return data;
    }
}
