using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Tracking;

/// <summary>Which commands the parameters choose, what is refused, and what completion offers.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class TrackingParametersTests : IDisposable
{
    private static readonly string Kit = Path.Combine(Repository.Root, "tests", "Tracking", "kit.psm1");

    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new(new SessionOptions { Modules = [Kit] });

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("Enable-CommandTracking Get-Plain", "Get-Plain")]
    [InlineData("Enable-CommandTracking get-plain, Get-Many", "Get-Plain, Get-Many")]
    [InlineData("Enable-CommandTracking kit\\Get-Plain", "Get-Plain")]
    [InlineData("Enable-CommandTracking Get-D*", "Get-Depth, Get-Double, Get-Dynamic, Get-Default, Get-DotInside")]
    [InlineData("Enable-CommandTracking Get-D* -ExcludeCommand *e*, Get-DotInside", "")]
    [InlineData("Enable-CommandTracking -Module k* -ExcludeCommand *-* ", "")]
    [InlineData("Enable-CommandTracking -Module kit -ExcludeCommand Get-*, Test-*, W*-*, S*-*, Add-*", "Convert-Item")]
    [InlineData("Enable-CommandTracking icm", "Invoke-Command")]
    [InlineData("Get-Command Get-Plain, Get-Many | Enable-CommandTracking", "Get-Plain, Get-Many")]
    [InlineData("Enable-CommandTracking -InputObject (Get-Command Get-Plain)", "Get-Plain")]
    public void Parameters_ChooseCommands(string enable, string names)
    {
        _session.Run(enable);

        string[] tracked = [.. _session.Run("Get-CommandTracking | ForEach-Object Name").Output.Select(name => name.ToString())];
        Assert.Equal(names.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(), tracked.Order());
    }

    [Theory]
    [InlineData("Get-Command", "its class is sealed")]
    [InlineData("Measure-TrackedCommand", "it belongs to UsageStats")]
    [InlineData("where", "its class is sealed")]
    [InlineData("Get-Fixed", "it is read-only")]
    [InlineData("dotnet", "it is a native program")]
    [InlineData("run-it", "it is a script file")]
    [InlineData("dead", "it is an alias of something that is no command")]
    public void CommandThatCannotBeTracked_IsRefusedWithTheReasonAndTheAlternative(string name, string reason)
    {
        using TemporaryFolder folder = new();
        string script = Path.Combine(folder.Path, "run-it.ps1");
        File.WriteAllText(script, "1");
        _session.Run($"function Get-Fixed {{ 1 }}; $f = Get-Command Get-Fixed; $f.Options = 'ReadOnly'; $ExecutionContext.SessionState.InvokeProvider.Item.Set('alias:run-it', '{script}'); $ExecutionContext.SessionState.InvokeProvider.Item.Set('alias:dead', 'no-such')");

        SessionResult result = _session.Run("Enable-CommandTracking " + name);

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("CommandNotTrackable,UsageStats.Cmdlets.EnableCommandTrackingCommand", error.FullyQualifiedErrorId);
        Assert.Contains(reason, error.Exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Record single calls with Measure-TrackedCommand { ", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusalsAmongMany_AreOneWarning()
    {
        SessionResult result = _session.Run("Enable-CommandTracking -Module Microsoft.PowerShell.Core");

        Assert.Empty(result.Errors);
        string warning = Assert.Single(result.Warnings).Message;
        Assert.Contains("Get-Command (its class is sealed)", warning, StringComparison.Ordinal);
        Assert.EndsWith("Record their calls with Measure-TrackedCommand.", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enable-CommandTracking -Module no-such", "ModuleNotLoaded,UsageStats.Cmdlets.EnableCommandTrackingCommand")]
    [InlineData("Enable-CommandTracking no-such", "CommandNotFound,UsageStats.Cmdlets.EnableCommandTrackingCommand")]
    [InlineData("Disable-CommandTracking no-such", "CommandNotTracked,UsageStats.Cmdlets.DisableCommandTrackingCommand")]
    [InlineData("Disable-CommandTracking -Module no-such", "CommandNotTracked,UsageStats.Cmdlets.DisableCommandTrackingCommand")]
    [InlineData("Enable-CommandTracking Get-Plain -Source 'a b'", "ParameterArgumentValidationError,UsageStats.Cmdlets.EnableCommandTrackingCommand")]
    public void BadInput_IsOneErrorWithItsId(string script, string id) =>
        Assert.Equal(id, Assert.Single(_session.Run(script).Errors).FullyQualifiedErrorId);

    [Fact]
    public void FunctionOfNoModule_IsRefusedInsideAModule()
    {
        _session.Run("function Get-Loose { 1 }; New-Module Platform { function Start-Platform { Enable-CommandTracking Get-Loose } } | Import-Module");

        Assert.Contains("it belongs to no module", Assert.Single(_session.Run("Start-Platform").Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsFromThePipeline_AreDisabledByNameAndModule()
    {
        _session.Run("function Get-Loose { 1 }; Enable-CommandTracking Get-Plain, Get-Loose, Out-Null; Get-CommandTracking Get-* | Disable-CommandTracking");

        Assert.Equal("Out-Null", Assert.Single(_session.Run("(Get-CommandTracking).Name").Output).ToString());
    }

    [Fact]
    public void DisableWhatIf_ChangesNothing()
    {
        _session.Run("Enable-CommandTracking Get-Plain; Disable-CommandTracking * -WhatIf; Get-Plain");

        Assert.Single(_home.Commands());
    }

    [Theory]
    [InlineData("Enable-CommandTracking Get-Pl", "Get-Place, Get-Plain")]
    [InlineData("Enable-CommandTracking -Module ki", "kit")]
    [InlineData("Disable-CommandTracking ", "Get-Plain")]
    [InlineData("Disable-CommandTracking -Module ", "kit")]
    [InlineData("Get-CommandTracking Get-", "Get-Plain")]
    public void Completion_OffersNames(string line, string expected)
    {
        _session.Run("Enable-CommandTracking Get-Plain");
        Runspace? before = Runspace.DefaultRunspace;
        using PowerShell shell = PowerShell.Create(_session.Runspace);
        CommandCompletion completion = CommandCompletion.CompleteInput(line, line.Length, null, shell);
        Runspace.DefaultRunspace = before;

        Assert.Equal(expected.Split(", "), completion.CompletionMatches.Select(match => match.CompletionText));
    }

    [Fact]
    public void TwoLinesOfAProfile_TrackAModuleInEverySession()
    {
        using TemporaryFolder folder = new();
        string profile = Path.Combine(folder.Path, "profile.ps1");
        File.WriteAllText(profile, $"Import-Module '{Repository.ModuleManifest}', '{Kit}'\nEnable-CommandTracking -Module kit -WarningAction Ignore\n");
        foreach (int _ in Enumerable.Range(0, 2))
        {
            using PowerShellSession shell = new(new SessionOptions { ImportModule = false });
            shell.Run($". '{profile}'");
            Assert.Empty(shell.Run("Get-Plain").Errors);
        }

        Assert.Equal(2, _home.Commands().Count(run => run.Name == "Get-Plain"));
    }
}
