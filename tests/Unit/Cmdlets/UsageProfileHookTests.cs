using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class UsageProfileHookTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly TemporaryFolder _folder = new();
    private readonly PowerShellSession _session = new();

    public UsageProfileHookTests()
    {
        PSObject profile = new(Host);
        profile.Properties.Add(new PSNoteProperty("CurrentUserCurrentHost", Host));
        profile.Properties.Add(new PSNoteProperty("CurrentUserAllHosts", AllHosts));
        _session["PROFILE"] = profile;
    }

    private string Host => _folder["profiles", "host.ps1"];

    private string AllHosts => _folder["profiles", "profile.ps1"];

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Enable_WithoutFileOrFolder_MakesThem()
    {
        Assert.Empty(_session.Run("Enable-UsageProfileHook").Errors);

        Assert.Contains("UsageStats.ProfileHook", File.ReadAllText(Host), StringComparison.Ordinal);
        Assert.False(File.Exists(AllHosts));
    }

    [Fact]
    public void Enable_ForAllHosts_ChangesTheirProfile()
    {
        _session.Run("Enable-UsageProfileHook -AllHosts");

        Assert.True(File.Exists(AllHosts));
        Assert.False(File.Exists(Host));
    }

    [Fact]
    public void EnableTwiceAndDisable_LeavesTheProfileAsItWas()
    {
        Directory.CreateDirectory(_folder["profiles"]);
        byte[] before = [0xFF, 0xFE, 0x61, 0, 0x0D, 0, 0x0A, 0];
        File.WriteAllBytes(Host, before);

        _session.Run("Enable-UsageProfileHook; Enable-UsageProfileHook; Disable-UsageProfileHook");

        Assert.Equal(before, File.ReadAllBytes(Host));
    }

    [Fact]
    public void Enable_WithWhatIf_ChangesNothing()
    {
        _session.Run("Enable-UsageProfileHook -WhatIf");

        Assert.False(Directory.Exists(_folder["profiles"]));
    }

    [UnixFact]
    public void Enable_OfALinkedProfile_KeepsTheLink()
    {
        Directory.CreateDirectory(_folder["profiles"]);
        File.WriteAllText(_folder["dotfile.ps1"], "$x = 1\n");
        File.CreateSymbolicLink(Host, _folder["dotfile.ps1"]);

        _session.Run("Enable-UsageProfileHook");

        Assert.NotNull(new FileInfo(Host).LinkTarget);
        Assert.StartsWith("$x = 1\n", File.ReadAllText(_folder["dotfile.ps1"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(-1)]
    public void Hook_RunsWithoutAWordOrAnError(int? dueInHours)
    {
        Directory.CreateDirectory(_home.Folder);
        if (dueInHours is int hours)
        {
            File.WriteAllText(Path.Combine(_home.Folder, "due"), string.Empty);
            File.SetLastWriteTimeUtc(Path.Combine(_home.Folder, "due"), DateTime.UtcNow.AddHours(hours));
        }

        _session.Run("Enable-UsageProfileHook");

        SessionResult result = _session.Run(File.ReadAllText(Host));

        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
        Assert.Null(result.Terminating);
        Assert.Equal(0, _session.Run("$Error.Count").Output.Single().BaseObject);
    }

    [Fact]
    public void Hook_WhenTheModuleIsGone_SaysNothing()
    {
        Directory.CreateDirectory(_home.Folder);
        File.WriteAllText(Path.Combine(_home.Folder, "due"), string.Empty);
        _session.Run("Enable-UsageProfileHook");
        string script = File.ReadAllText(Host).Replace(Path.GetDirectoryName(Repository.ModuleManifest)!, "/no/such/folder", StringComparison.Ordinal);

        SessionResult result = _session.Run(script);

        Assert.Empty(result.Errors);
        Assert.Equal(0, _session.Run("$Error.Count").Output.Single().BaseObject);
    }
}
