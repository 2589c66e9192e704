using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>Get-, Set-, Register- and Unregister-UsageSource as a person types them.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class UsageSourceTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    private string SourcesFolder => Path.Combine(_home.Folder, "sources");

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Get_InANewHome_GivesDefaultOnly_AndMakesNothing()
    {
        UsageSource own = Single("Get-UsageSource");

        Assert.Equal("default", own.Name);
        Assert.Equal(UsageMode.On, own.Mode);
        Assert.True(own.Decided);
        Assert.Equal(SourceSending.Yes, own.Sending);
        Assert.False(Directory.Exists(_home.Folder));
    }

    [Fact]
    public void Register_DeclaresEveryKindOfProperty_AndIsUndecided()
    {
        UsageSource source = Single(
            """
            Register-UsageSource Contoso -Command Get-*, Deploy-App -Event deployed -ErrorType Contoso.* -PassThru -Property @{
                a = 'bool'; b = 'count'; c = 'number'; d = 'duration'; e = 'short'; f = 'text'; g = 'hash'; h = 'x|y'; i = 'p', 'q'; j = @('only') }
            """);

        Assert.Equal(["Deploy-App", "Get-*"], source.Command);
        Assert.Equal(["deployed"], source.Event);
        Assert.Equal(["Contoso.*"], source.ErrorType);
        Assert.Equal(
            ["a: bool", "b: count", "c: number", "d: duration", "e: short", "f: text", "g: hash", "h: x|y", "i: p|q", "j: only"],
            source.Property.Select(property => property.ToString()));
        Assert.Equal(UsageMode.Local, source.Mode);
        Assert.False(source.Decided);
        Assert.Equal(SourceSending.No, source.Sending);
        Assert.Null(source.RegisteredBy);
        Assert.Equal(source.Property.Count + 4, source.Pending.Count);
    }

    [Fact]
    public void Register_WithWhatIf_ChangesNothing()
    {
        _session.Run("Register-UsageSource Contoso -WhatIf");

        Assert.False(Directory.Exists(SourcesFolder));
    }

    [Fact]
    public void Register_WhileTheModeIsOff_MakesNoFile_AndSaysSo()
    {
        SessionResult result = _session.Run("$env:USAGESTATS_MODE = 'Off'; Register-UsageSource Contoso");

        Assert.Contains("Off", Assert.Single(result.Warnings).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.Folder));
    }

    [Theory]
    [InlineData("Register-UsageSource default", "DefaultSourceIsYours,UsageStats.Cmdlets.RegisterUsageSourceCommand")]
    [InlineData("Register-UsageSource ../x", "InvalidSourceName,UsageStats.Cmdlets.RegisterUsageSourceCommand")]
    [InlineData("Register-UsageSource", "NoDeclarationInManifest,UsageStats.Cmdlets.RegisterUsageSourceCommand")]
    [InlineData("Register-UsageSource a -Command 'x[y]'", "InvalidDeclaration,UsageStats.Cmdlets.RegisterUsageSourceCommand")]
    [InlineData("Register-UsageSource a -Event Deployed", "InvalidDeclaration,UsageStats.Cmdlets.RegisterUsageSourceCommand")]
    [InlineData("Register-UsageSource a -ErrorType ''", "InvalidDeclaration,UsageStats.Cmdlets.RegisterUsageSourceCommand")]
    [InlineData("Register-UsageSource a -Property @{ size = 'big' }", "InvalidDeclaration,UsageStats.Cmdlets.RegisterUsageSourceCommand")]
    [InlineData("Register-UsageSource a -Property @{ size = $null }", "InvalidDeclaration,UsageStats.Cmdlets.RegisterUsageSourceCommand")]
    [InlineData("Set-UsageSource nobody -Mode On", "SourceNotFound,UsageStats.Cmdlets.SetUsageSourceCommand")]
    [InlineData("Set-UsageSource ../x -Mode On", "InvalidSourceName,UsageStats.Cmdlets.SetUsageSourceCommand")]
    [InlineData("Set-UsageSource default -Mode On", "DefaultSourceNeedsNoDecision,UsageStats.Cmdlets.SetUsageSourceCommand")]
    [InlineData("Set-UsageSource default -Accept", "DefaultSourceNeedsNoDecision,UsageStats.Cmdlets.SetUsageSourceCommand")]
    [InlineData("Set-UsageSource default -Property @{ size = 'big' }", "InvalidDeclaration,UsageStats.Cmdlets.SetUsageSourceCommand")]
    [InlineData("Get-UsageSource nobody", "SourceNotFound,UsageStats.Cmdlets.GetUsageSourceCommand")]
    [InlineData("Unregister-UsageSource nobody", "SourceNotFound,UsageStats.Cmdlets.UnregisterUsageSourceCommand")]
    [InlineData("Unregister-UsageSource ../x", "InvalidSourceName,UsageStats.Cmdlets.UnregisterUsageSourceCommand")]
    [InlineData("Unregister-UsageSource default", "DefaultSourceIsYours,UsageStats.Cmdlets.UnregisterUsageSourceCommand")]
    public void BadInput_IsOneErrorThatDoesNotEndTheScript_AndChangesNothing(string script, string expectedId)
    {
        SessionResult result = _session.Run(script + "; 'after'");

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal(expectedId, error.FullyQualifiedErrorId);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Equal("after", Assert.Single(result.Output).BaseObject);
        Assert.False(Directory.Exists(SourcesFolder));
    }

    [Fact]
    public void Register_WithSeveralFaults_NamesEach_AndRegistersNothing()
    {
        SessionResult result = _session.Run("Register-UsageSource a -Command ok, 'x[y]' -Event Bad -Property @{ size = 'big' }");

        Assert.Equal(3, result.Errors.Count);
        Assert.False(Directory.Exists(SourcesFolder));
    }

    [Fact]
    public void Set_Default_WritesTheListsThatAreGiven_AndKeepsTheOthers()
    {
        _session.Run("Set-UsageSource default -Command Deploy-* -Event deployed -Property @{ size = 'count' } -ErrorType Contoso.*");
        _session.Run("Set-UsageSource default -Command Get-Thing -Property @{}");

        UsageSource own = Single("Get-UsageSource default");
        Assert.Equal(["Get-Thing"], own.Command);
        Assert.Equal(["deployed"], own.Event);
        Assert.Equal(["Contoso.*"], own.ErrorType);
        Assert.Empty(own.Property);
        Assert.Empty(own.Pending);
        Assert.Equal(SourceSending.Yes, own.Sending);
    }

    [Fact]
    public void Set_OfAnothersCatalogue_IsRefused()
    {
        SessionResult result = _session.Run("Register-UsageSource Contoso; Set-UsageSource Contoso -Command *");

        Assert.Equal("CatalogueIsNotYours,UsageStats.Cmdlets.SetUsageSourceCommand", Assert.Single(result.Errors).FullyQualifiedErrorId);
        Assert.Empty(Single("Get-UsageSource Contoso").Command);
    }

    [Fact]
    public void Set_ModeOn_AllowsWhatIsDeclaredNow_AndShowsIt()
    {
        SessionResult result = _session.Run("Register-UsageSource Contoso -Command Get-Thing; Set-UsageSource contoso -Mode On -PassThru");

        UsageSource source = Assert.IsType<UsageSource>(Assert.Single(result.Output).BaseObject);
        Assert.Equal(UsageMode.On, source.Mode);
        Assert.True(source.Decided);
        Assert.Equal(SourceSending.Yes, source.Sending);
        Assert.Contains("command Get-Thing", Assert.Single(result.Information).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Local")]
    [InlineData("Off")]
    public void Set_ToALowerMode_NeedsNoNotice(string mode)
    {
        SessionResult result = _session.Run($"Register-UsageSource Contoso -Command Get-Thing; Set-UsageSource Contoso -Mode {mode}");

        Assert.Empty(result.Information);
        Assert.Equal(mode, Single("Get-UsageSource Contoso").Mode.ToString());
    }

    [Fact]
    public void Growth_PausesSending_UntilItIsAccepted_WithTheDifferenceShown()
    {
        _session.Run("Register-UsageSource Contoso -Command Get-Thing; Set-UsageSource Contoso -Mode On");
        _session.Run("Register-UsageSource Contoso -Command Get-Thing, Set-Thing -Property @{ size = 'count' }");

        UsageSource grown = Single("Get-UsageSource Contoso");
        Assert.Equal(SourceSending.Paused, grown.Sending);
        Assert.Equal(["command Set-Thing", "property size: count"], grown.Pending);

        SessionResult accepted = _session.Run("Set-UsageSource Contoso -Accept");
        Assert.Contains("command Set-Thing; property size: count", Assert.Single(accepted.Information).ToString(), StringComparison.Ordinal);
        Assert.Equal(SourceSending.Yes, Single("Get-UsageSource Contoso").Sending);
    }

    [Theory]
    [InlineData("Set-UsageSource Contoso -Mode On -WhatIf")]
    [InlineData("Set-UsageSource Contoso -Accept -WhatIf")]
    [InlineData("Unregister-UsageSource Contoso -WhatIf")]
    [InlineData("Set-UsageSource default -Command * -WhatIf")]
    public void WithWhatIf_NothingChanges_AndTheActionIsNamed(string script)
    {
        _session.Run("Register-UsageSource Contoso -Command Get-Thing; Set-UsageSource default -Command Get-Thing");
        string[] before = Contents();

        SessionResult result = _session.Run(script);

        Assert.Equal(before, Contents());
        Assert.Single(result.Screen);
        Assert.Empty(result.Information);
    }

    [Fact]
    public void Get_TakesWildcardsAndPipelineInput()
    {
        _session.Run("Register-UsageSource Contoso.One; Register-UsageSource Contoso.Two");

        Assert.Equal(["Contoso.One", "Contoso.Two"], Names("Get-UsageSource contoso*"));
        Assert.Equal(["Contoso.Two", "default"], Names("'Contoso.Two', 'default' | Get-UsageSource"));
        Assert.Empty(Names("Get-UsageSource nobody*"));
        Assert.Equal(["default", "Contoso.One", "Contoso.Two"], Names("Get-UsageSource"));
    }

    [Fact]
    public void Set_TakesSourcesFromThePipeline()
    {
        _session.Run("Register-UsageSource Contoso.One; Register-UsageSource Contoso.Two; Get-UsageSource Contoso.* | Set-UsageSource -Mode Off");

        Assert.All(Objects("Get-UsageSource Contoso.*"), source => Assert.Equal(UsageMode.Off, source.Mode));
    }

    [Fact]
    public void Unregister_ForgetsTheDecisionToo()
    {
        _session.Run("Register-UsageSource Contoso; Set-UsageSource Contoso -Mode On; Unregister-UsageSource contoso; Register-UsageSource Contoso");

        Assert.False(Single("Get-UsageSource Contoso").Decided);
    }

    [Fact]
    public void ADamagedFile_IsAnError_AndUnregisterMendsIt()
    {
        _session.Run("Register-UsageSource Contoso");
        File.WriteAllText(Path.Combine(SourcesFolder, "contoso.json"), "{");

        Assert.Equal(["default"], Names("Get-UsageSource -ErrorAction SilentlyContinue"));
        Assert.StartsWith("CannotReadSource,", Assert.Single(_session.Run("Get-UsageSource").Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("CannotReadSource,", Assert.Single(_session.Run("Set-UsageSource Contoso -Mode Off").Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_session.Run("Unregister-UsageSource Contoso; Register-UsageSource Contoso").Errors);
    }

    [Theory]
    [InlineData("Set-UsageSource con", new[] { "Contoso.One", "Contoso.Two" })]
    [InlineData("Unregister-UsageSource contoso.t", new[] { "Contoso.Two" })]
    [InlineData("Get-UsageSource de", new[] { "default" })]
    public void Names_AreCompleted(string typed, string[] expected)
    {
        _session.Run("Register-UsageSource Contoso.One; Register-UsageSource Contoso.Two");
        _session["typed"] = typed;

        SessionResult result = _session.Run("(TabExpansion2 $typed $typed.Length).CompletionMatches | ForEach-Object CompletionText");

        Assert.Equal(expected, result.Output.Select(text => text.ToString()));
    }

    [Fact]
    public void TheTable_ShowsEverySourceWithin120Columns()
    {
        _session.Run("Register-UsageSource Contoso -Command Get-Thing; Set-UsageSource Contoso -Mode On; Register-UsageSource Contoso -Command *");
        _session.Run("Register-UsageSource Fabrikam");

        string screen = Screen("Get-UsageSource | Out-Default");

        Assert.Contains("paused: 1 to accept", screen, StringComparison.Ordinal);
        Assert.Contains("Local (undecided)", screen, StringComparison.Ordinal);
        Assert.All(screen.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    // Without the colours, which take no column.
    private string Screen(string script) => Regex.Replace(string.Join("\n", _session.Run(script).Screen), "\u001b\\[[0-9;]*m", string.Empty);

    private UsageSource Single(string script) => Assert.Single(Objects(script));

    private UsageSource[] Objects(string script)
    {
        SessionResult result = _session.Run(script);
        return [.. result.Output.Select(item => Assert.IsType<UsageSource>(item.BaseObject))];
    }

    private string[] Names(string script) => [.. Objects(script).Select(source => source.Name)];

    private string[] Contents() => [.. Directory.GetFiles(SourcesFolder).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
