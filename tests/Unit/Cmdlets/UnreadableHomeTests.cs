using System;
using System.IO;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>A home that cannot be looked at is no empty one: whoever reads or clears it must hear of that.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class UnreadableHomeTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("Get-UsageStat")]
    [InlineData("Get-UsageEvent")]
    [InlineData("Get-UsageSession")]
    [InlineData("Export-UsageReport ($env:USAGESTATS_HOME + '.md')")]
    [InlineData("Clear-UsageStat -All -Confirm:$false")]
    public void AFileInItsPlace_IsAnError(string script)
    {
        string file = _home.Folder;
        File.WriteAllText(file, "no home");

        SessionResult result = _session.Run(script);

        Assert.Contains($"'{file}' is a file, not a folder.", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("CannotReadLog,", result.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Warnings);
        Assert.Equal("no home", File.ReadAllText(file));
        File.Delete(file);
    }

    [Fact]
    public void ClearingWithoutAHome_IsAnError()
    {
        using EnvironmentScope home = new(("USAGESTATS_HOME", "relative/path"));

        SessionResult result = _session.Run("Clear-UsageStat -All -Confirm:$false");

        Assert.Contains("relative/path", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALogThatIsNotThereYet_IsNoError()
    {
        SessionResult result = _session.Run("Get-UsageStat; Clear-UsageStat -All -Confirm:$false");

        Assert.Empty(result.Errors);
        Assert.Single(result.Warnings);
    }
}
