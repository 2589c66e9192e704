using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Privacy;

public sealed class PlainNameTests
{
    /// <summary>What plain names and the beginnings of secrets are made of, so that random texts come near both.</summary>
    private static readonly string[] Pieces =
    [
        "a", "B", "7", "-", ".", "_", "/", " ", "Get", "Thing", "ab", "CD", "face", "local", "users", "home", "root", "token", "password",
        "bearer", "basic", "abcdefgh", "sk-", "sk_live_", "ghp_", "github_pat_", "glpat-", "xoxb-", "AKIA", "ABCDEFGHIJKLMNOP", "AIza", "ya29.",
        "SG.", "npm_", "pypi-", "Ag", "eyJ", "hf_", "hvs.", "S-1-", "5-18", "ssh-rsa ", "AAAA", "hooks.slack.com/", "wJalrXUtnFEMI", "bPxRfi3",
    ];

    private static readonly Gen<string> NearlyPlain = Gen.Int[0, Pieces.Length - 1].Array[1, 9].Select(indexes => string.Concat(indexes.Select(index => Pieces[index])));

    [Theory]
    [InlineData("deploy")]
    [InlineData("Get-Date")]
    [InlineData("System.IO.IOException")]
    [InlineData("feature/token-refresh")]
    [InlineData("npm run build")]
    [InlineData("Build_Release_2")]
    [InlineData("a12345")]
    [InlineData("Abcdefghijklmnopqrstuvwx")]
    [InlineData("ab-cd-stuff")]
    public void IsPlain_OnTheForm_IsTrue(string text) => Assert.True(PlainName.IsPlain(text, Some.Machine));

    [Theory]
    [InlineData("")]
    [InlineData("7zip")]
    [InlineData("-x")]
    [InlineData("x-")]
    [InlineData("a--b")]
    [InlineData("a. b")]
    [InlineData("Größe")]
    [InlineData("a:b")]
    [InlineData("(script)")]
    [InlineData("a123456")]
    [InlineData("Abcdefghijklmnopqrstuvwxy")]
    [InlineData("v.1")]
    [InlineData("nas.local")]
    [InlineData("nas.LOCAL/share")]
    [InlineData("aa-bb-cc-dd-ee-ff")]
    [InlineData("aabb.ccdd.eeff")]
    [InlineData("deploy-wilhelmina")]
    [InlineData("sk-abcdefgh")]
    [InlineData("S-1-5-18")]
    [InlineData("Basic abc")]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    public void IsPlain_OnAnythingElse_IsFalse(string text) => Assert.False(PlainName.IsPlain(text, Some.Machine));

    [Fact]
    public void IsPlain_CountsCharactersToTheLimit()
    {
        string longest = string.Join('-', Enumerable.Repeat("abcdefgh", 7)) + "-x";

        Assert.Equal(64, longest.Length);
        Assert.True(PlainName.IsPlain(longest, Some.Machine));
        Assert.False(PlainName.IsPlain(longest + "y", Some.Machine));
    }

    [Fact]
    public void IsPlain_OnWhatARuleDrops_IsFalse() =>
        Assert.DoesNotContain(Corpus.Personal, entry => PlainName.IsPlain(entry.Text, Some.Machine));

    [Fact]
    public void WhateverIsPlain_IsKeptByEveryRule() => NearlyPlain.Sample(
        text => !PlainName.IsPlain(text, Some.Machine) ||
            RedactionRules.BuiltIn.All(rule => !rule.IsHit(text, TextTraitsReader.Read(text))),
        iter: 50_000);

    [Fact]
    public void NamesOfPowerShellsTypesAndOfDotNetsExceptions_AreKept()
    {
        Redactor redactor = Some.Redactor();
        IEnumerable<string> names = typeof(System.Management.Automation.PSObject).Assembly.GetTypes()
            .Concat(typeof(object).Assembly.GetTypes().Where(type => typeof(Exception).IsAssignableFrom(type)))
            .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
            .SelectMany(type => new[] { type.Name, type.FullName! })
            .Where(name => name.Length <= Redactor.MaxLength);

        Assert.DoesNotContain(names, name => redactor.Judge(name).IsDropped);
    }

    [Fact]
    public void JudgingPlainNames_BuildsNoRegularExpression()
    {
        IReadOnlyList<RedactionRule> rules = RedactionRules.Create();
        Redactor redactor = new(Some.Machine, rules);

        Assert.All(Corpus.Innocent.Where(entry => PlainName.IsPlain(entry.Text, Some.Machine)), entry => redactor.Judge(entry.Text));

        Assert.DoesNotContain(rules.OfType<PatternRule>(), rule => rule.IsBuilt);
    }

    [Fact]
    public void JudgingInnocentTexts_BuildsFewRegularExpressions()
    {
        int reached = Corpus.Innocent.Count(entry => Reaches(RedactionRules.Create(), entry.Text));

        Assert.True(reached * 4 < Corpus.Innocent.Count, $"{reached} of {Corpus.Innocent.Count} innocent texts reach a regular expression.");
    }

    private static bool Reaches(IReadOnlyList<RedactionRule> rules, string text)
    {
        new Redactor(Some.Machine, rules).Judge(text);
        return rules.OfType<PatternRule>().Any(rule => rule.IsBuilt);
    }
}
