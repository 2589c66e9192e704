using System;
using System.IO;
using System.Linq;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>Register-UsageSource as a module's psm1 calls it.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class ModuleSourceTests : IDisposable
{
    private const string Declaration =
        "@{ Commands = 'Get-Thing'; Events = @('deployed'); ErrorTypes = 'Contoso.*'; Properties = @{ size = 'count'; target = 'dev|prod' }; Sink = @{ Kind = 'PostHog'; Endpoint = 'https://example.org'; ApiKey = 'phc_public' } }";

    private readonly TemporaryHome _home = new();
    private readonly TemporaryFolder _modules = new();
    private readonly PowerShellSession _session = new();

    private string SourceFile => Path.Combine(_home.Folder, "sources", "contoso.json");

    public void Dispose()
    {
        _session.Dispose();
        _modules.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Import_RegistersWhatTheManifestDeclares_Undecided()
    {
        SessionResult import = Import("Contoso", Declaration);

        Assert.Empty(import.Errors);
        Assert.Empty(import.Output);
        UsageSource source = Source("Contoso");
        Assert.Equal("Contoso", source.RegisteredBy);
        Assert.Equal(["Get-Thing"], source.Command);
        Assert.Equal(["deployed"], source.Event);
        Assert.Equal(["Contoso.*"], source.ErrorType);
        Assert.Equal(["size: count", "target: dev|prod"], source.Property.Select(property => property.ToString()));
        Assert.Equal("PostHog https://example.org", source.Sink);
        Assert.Equal(UsageMode.Local, source.Mode);
        Assert.False(source.Decided);
    }

    [Fact]
    public void Import_Again_WritesNothing()
    {
        Import("Contoso", Declaration);
        DateTime before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(SourceFile, before);

        Import("Contoso", Declaration);

        Assert.Equal(before, File.GetLastWriteTimeUtc(SourceFile));
    }

    [Fact]
    public void Import_OfAVersionThatDeclaresMore_PausesItsSending()
    {
        Import("Contoso", Declaration);
        _session.Run("Set-UsageSource Contoso -Mode On");
        Assert.Equal(SourceSending.Yes, Source("Contoso").Sending);

        Import("Contoso", Declaration.Replace("'Get-Thing'", "'Get-Thing', 'Set-Thing'", StringComparison.Ordinal));

        Assert.Equal(SourceSending.Paused, Source("Contoso").Sending);
        Assert.Equal(["command Set-Thing"], Source("Contoso").Pending);
    }

    [Fact]
    public void Import_OfAVersionWithAnotherSink_PausesItsSending()
    {
        Import("Contoso", Declaration);
        _session.Run("Set-UsageSource Contoso -Mode On");

        Import("Contoso", Declaration.Replace("example.org", "example.com", StringComparison.Ordinal));

        Assert.Equal(["sink PostHog https://example.com"], Source("Contoso").Pending);
    }

    [Fact]
    public void TheManifest_MayNameTheSource()
    {
        Import("My_Module", "@{ Source = 'My.Source' }");

        Assert.Equal("My_Module", Source("My.Source").RegisteredBy);
    }

    [Theory]
    [InlineData("My_Module", "@{ Commands = 'x' }", "InvalidSourceName")]
    [InlineData("Contoso", "@{ Source = 'default' }", "DefaultSourceIsYours")]
    [InlineData("Contoso", "@{ Command = 'x' }", "InvalidDeclaration")]
    [InlineData("Contoso", "@{ Properties = 'size' }", "InvalidDeclaration")]
    [InlineData("Contoso", "@{ Properties = @{ size = 'big' } }", "InvalidDeclaration")]
    [InlineData("Contoso", "@{ Sink = @{ Kind = 'PostHog'; Endpoint = 'http://example.org' } }", "InvalidDeclaration")]
    [InlineData("Contoso", "@{ Mode = 'On' }", "InvalidDeclaration")]
    [InlineData("Contoso", "'all'", "NoDeclarationInManifest")]
    public void AFaultInTheManifest_IsAnErrorForItsAuthor_AndTheModuleStillImports(string module, string declaration, string expectedId)
    {
        SessionResult import = Import(module, declaration);

        Assert.StartsWith(expectedId + ",", Assert.Single(import.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("thing", Assert.Single(_session.Run("Get-Thing").Output).BaseObject);
        Assert.False(Directory.Exists(Path.Combine(_home.Folder, "sources")));
    }

    [Theory]
    [InlineData("Set-UsageSource Contoso -Mode On")]
    [InlineData("Set-UsageSource Contoso -Accept")]
    public void AModule_CannotAllowItself(string attempt)
    {
        SessionResult import = Import("Contoso", Declaration, attempt);

        Assert.StartsWith("SourceCannotAllowItself,", Assert.Single(import.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.False(Source("Contoso").Decided);
        Assert.NotEmpty(Source("Contoso").Pending);
    }

    [Fact]
    public void AModule_MayLowerItself()
    {
        Import("Contoso", Declaration, "Set-UsageSource Contoso -Mode Off");

        Assert.Equal(UsageMode.Off, Source("Contoso").Mode);
    }

    [Fact]
    public void AModule_CannotTakeAnothersSource()
    {
        Import("Contoso", Declaration);
        string before = File.ReadAllText(SourceFile);

        SessionResult import = Import("Fabrikam", "@{ Source = 'contoso'; Commands = '*' }");

        Assert.StartsWith("SourceBelongsToAnother,", Assert.Single(import.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(SourceFile));
    }

    [Fact]
    public void Import_WhileTheModeIsOff_IsSilent_AndMakesNothing()
    {
        _session.Run("$env:USAGESTATS_MODE = 'Off'");

        SessionResult import = Import("Contoso", Declaration);

        Assert.Empty(import.Errors);
        Assert.Empty(import.Warnings);
        Assert.False(Directory.Exists(_home.Folder));
    }

    [Fact]
    public void Import_WhenTheHomeCannotBeWritten_IsSilent()
    {
        File.WriteAllText(_home.Folder, "a file where the home should be");
        try
        {
            SessionResult import = Import("Contoso", Declaration);

            Assert.Empty(import.Errors);
            Assert.Empty(import.Warnings);
            Assert.StartsWith("CannotChangeSource,", Assert.Single(_session.Run("Register-UsageSource Other").Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(_home.Folder);
        }
    }

    private SessionResult Import(string module, string declaration, string more = "")
    {
        string folder = _modules[module];
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, module + ".psd1"), $"@{{ RootModule = '{module}.psm1'; ModuleVersion = '1.2.3'; PrivateData = @{{ UsageStats = {declaration} }} }}");
        File.WriteAllText(Path.Combine(folder, module + ".psm1"), $"Register-UsageSource; {more}\nfunction Get-Thing {{ 'thing' }}");
        _session["manifest"] = Path.Combine(folder, module + ".psd1");
        return _session.Run("Import-Module $manifest -Force");
    }

    private UsageSource Source(string name)
    {
        _session["name"] = name;
        return Assert.IsType<UsageSource>(Assert.Single(_session.Run("Get-UsageSource $name").Output).BaseObject);
    }
}
