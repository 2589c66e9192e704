using System;
using System.Linq;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>A word in USAGESTATS_MODE that is no mode. The engine is the process's, so each test has a word of its own.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class MistypedModeTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void TheFirstCommandThatReads_WarnsAndNoOtherDoes()
    {
        using EnvironmentScope mode = new(("USAGESTATS_MODE", "onn"));

        SessionResult result = _session.Run("Get-CommandTracking; Get-CommandTracking; Get-UsageSource");

        Assert.Equal("USAGESTATS_MODE: 'onn' is no mode; the modes are off, local and on. Nothing is sent while it stands; 'off' would record nothing either.", Assert.Single(result.Warnings).Message);
    }

    [Theory]
    [InlineData("Measure-TrackedCommand deploy { 1 }", "lokal")]
    [InlineData("Add-UsageEvent deployed; 1", "locl")]
    [InlineData("$null = Register-UsageSource Contoso.Tools -WhatIf; 1", "offf")]
    public void WhatRecords_WarnsOfNothingAndLeavesTheWarningToOthers(string script, string word)
    {
        using EnvironmentScope mode = new(("USAGESTATS_MODE", word));

        SessionResult result = _session.Run(script);

        Assert.Equal(1, result.Output.Single().BaseObject);
        Assert.Empty(result.Warnings);
        Assert.Contains(word, Assert.Single(_session.Run("Get-CommandTracking").Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_HasItAmongItsProblemsAndWarnsOfNothing()
    {
        using EnvironmentScope mode = new(("USAGESTATS_MODE", "oof"));

        SessionResult result = _session.Run("(Get-UsageStatus).Problems");

        Assert.Empty(result.Warnings);
        Assert.Contains("'oof'", result.Output.Single().ToString(), StringComparison.Ordinal);
    }
}
