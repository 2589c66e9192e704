using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>Get-AnonymousId and Reset-AnonymousId.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class AnonymousIdTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    private string IdFile => Path.Combine(_home.Folder, "anonymous-id");

    private string KeyFile => Path.Combine(_home.Folder, "hash-key");

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Get_MakesAnIdOnce()
    {
        string id = Text("Get-AnonymousId");

        Assert.Equal(id, Text("Get-AnonymousId"));
        Assert.Equal(id, File.ReadAllText(IdFile));
    }

    [Fact]
    public void Get_WhileTheModeIsOff_MakesNothing_AndSaysSo()
    {
        SessionResult result = _session.Run("$env:USAGESTATS_MODE = 'Off'; Get-AnonymousId");

        Assert.Empty(result.Output);
        Assert.Single(result.Warnings);
        Assert.False(Directory.Exists(_home.Folder));
    }

    [Fact]
    public void Get_WhileTheModeIsOff_GivesTheIdThatIsThere()
    {
        string id = Text("Get-AnonymousId");

        Assert.Equal(id, Text("$env:USAGESTATS_MODE = 'Off'; Get-AnonymousId"));
    }

    [Fact]
    public void Reset_GivesANewIdAndKey()
    {
        string id = Text("Get-AnonymousId");
        Directory.CreateDirectory(_home.Folder);
        File.WriteAllBytes(KeyFile, [.. Enumerable.Repeat((byte)7, 32)]);

        string renewed = Text("Reset-AnonymousId -Confirm:$false -PassThru");

        Assert.NotEqual(id, renewed);
        Assert.Equal(renewed, Text("Get-AnonymousId"));
        Assert.NotEqual([.. Enumerable.Repeat((byte)7, 32)], File.ReadAllBytes(KeyFile));
    }

    [Fact]
    public void Reset_WithoutPassThru_WritesNothing() => Assert.Empty(_session.Run("Reset-AnonymousId -Confirm:$false").Output);

    [Fact]
    public void Reset_WithWhatIf_ChangesNothing()
    {
        string id = Text("Get-AnonymousId");

        SessionResult result = _session.Run("Reset-AnonymousId -WhatIf -PassThru");

        Assert.Empty(result.Output);
        Assert.Contains(_home.Folder, Assert.Single(result.Screen), StringComparison.Ordinal);
        Assert.Equal(id, File.ReadAllText(IdFile));
    }

    [Fact]
    public void Reset_AsksFirst() =>
        Assert.Equal(ConfirmImpact.High, ((CmdletAttribute)Attribute.GetCustomAttribute(typeof(UsageStats.Cmdlets.ResetAnonymousIdCommand), typeof(CmdletAttribute))!).ConfirmImpact);

    [Fact]
    public void Reset_WhileTheModeIsOff_RemovesTheOld_AndMakesNoNew()
    {
        Text("Get-AnonymousId");

        SessionResult result = _session.Run("$env:USAGESTATS_MODE = 'Off'; Reset-AnonymousId -Confirm:$false -PassThru");

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.False(File.Exists(IdFile));
    }

    [Theory]
    [InlineData("Get-AnonymousId")]
    [InlineData("Reset-AnonymousId -Confirm:$false")]
    public void AFolderInItsPlace_IsOneError(string script)
    {
        Directory.CreateDirectory(IdFile);

        ErrorRecord error = Assert.Single(_session.Run(script).Errors);

        Assert.StartsWith("AnonymousIdUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-AnonymousId")]
    [InlineData("Reset-AnonymousId -Confirm:$false")]
    public void WithoutAHome_IsOneError(string script)
    {
        ErrorRecord error = Assert.Single(_session.Run("$env:USAGESTATS_HOME = 'not/full'; " + script).Errors);

        Assert.StartsWith("NoDataHome,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private string Text(string script) => Assert.IsType<string>(Assert.Single(_session.Run(script).Output).BaseObject);
}
