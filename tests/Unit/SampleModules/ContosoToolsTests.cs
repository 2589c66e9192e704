using System;
using System.IO;
using System.Linq;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.SampleModules;

/// <summary>The sample of a module that uses UsageStats, as its user meets it.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class ContosoToolsTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly EnvironmentScope _modulePath = new(("PSModulePath", Path.Combine(Repository.Root, "output")));
    private readonly PowerShellSession _session = new(new SessionOptions { ImportModule = false, Modules = [Path.Combine(Repository.Root, "samples", "Contoso.Tools", "Contoso.Tools.psd1")] });

    public void Dispose()
    {
        _session.Dispose();
        _modulePath.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void ContosoTools_WithoutUsageStats_WorksTheSame()
    {
        using EnvironmentScope nowhere = new(("PSModulePath", Path.Combine(_home.Folder, "nowhere")));
        using PowerShellSession alone = new(new SessionOptions { ImportModule = false, Modules = [Path.Combine(Repository.Root, "samples", "Contoso.Tools", "Contoso.Tools.psd1")] });

        SessionResult result = alone.Run("Get-ContosoReport; Get-Module UsageStats");

        Assert.Empty(result.Errors);
        Assert.Equal(["All is well."], result.Output.Select(item => item.ToString()));
        Assert.Empty(_home.Commands());
    }

    [Fact]
    public void ContosoTools_RecordsFromScriptAndFromCompiledCode()
    {
        SessionResult result = _session.Run("Get-ContosoReport; Get-ContosoReport -Format html; '' | ConvertTo-ContosoPage");

        Assert.Empty(result.Errors);
        Assert.Equal(["All is well.", "<p>All is well.</p>", "<p></p>"], result.Output.Select(item => item.ToString()));
        Assert.Equal(
            ["Get-ContosoReport", "ConvertTo-ContosoPage", "Get-ContosoReport", "ConvertTo-ContosoPage"],
            _home.Commands().Where(run => run.Source == "Contoso.Tools").Select(run => run.Name));
        Assert.Equal("page.empty", _home.Events()[^1].Event);
        Assert.Equal("html", _home.Commands()[2].Properties!["format"].GetString());
        Assert.Equal(1, _home.Commands()[1].Properties!["lines"].GetInt32());
    }

    [Fact]
    public void ContosoTools_IsUndecidedUntilItsUserDecides()
    {
        UsageSource source = (UsageSource)_session.Run("Import-Module UsageStats; Get-UsageSource Contoso.Tools").Output.Single().BaseObject;

        Assert.Equal((UsageMode.Local, false, SourceSending.No), (source.Mode, source.Decided, source.Sending));
        Assert.Equal(["format: html|text", "lines: count"], source.Property.Select(property => property.ToString()));
        Assert.Empty(_session.Run("Get-UsageSink").Output);
    }

    [Fact]
    public void ContosoTools_WhenRefused_WorksAndIsNotCounted()
    {
        _session.Run("Import-Module UsageStats; Set-UsageSource Contoso.Tools -Mode Off");

        Assert.Equal("<p>All is well.</p>", Assert.Single(_session.Run("Get-ContosoReport -Format html").Output).ToString());
        Assert.Empty(_home.Lines());
    }
}
