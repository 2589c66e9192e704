using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>A module that declares a sink for its own events, and what may get there.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class ModuleSinkTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly TemporaryFolder _modules = new();
    private readonly PowerShellSession _session = new();
    private readonly ScriptedReceiver _receiver = new();

    public ModuleSinkTests() => Environment.SetEnvironmentVariable("USAGESTATS_MODE", "on");

    public void Dispose()
    {
        _session.Dispose();
        _receiver.Dispose();
        _modules.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void BeforeConsent_ThereIsNoSinkAndNothingIsSent()
    {
        Import("Contoso", _receiver.Endpoint.AbsoluteUri);
        _session.Run("Get-ContosoThing; Add-UsageEvent thing.made -Source Contoso -Immediate");

        Assert.Empty(_session.Run("Get-UsageSink").Output);
        Assert.Equal("NoSink,UsageStats.Cmdlets.SendUsageStatCommand", Assert.Single(_session.Run("Send-UsageStat").Errors).FullyQualifiedErrorId);
        Assert.Empty(_receiver.Requests);
        Assert.All(_home.Events().Where(one => one.Source == "Contoso"), one => Assert.Null(one.Send));
    }

    [Fact]
    public void AfterConsent_ItGetsItsOwnEventsAndNobodyElses()
    {
        Import("Contoso", _receiver.Endpoint.AbsoluteUri);
        Import("Fabrikam", null);
        _session.Run("Get-ContosoThing");
        SessionResult consent = _session.Run("Set-UsageSource Contoso, Fabrikam -Mode On");
        _session.Run("Get-ContosoThing; Get-FabrikamThing; Measure-TrackedCommand mine { 1 }; Send-UsageStat");

        Assert.Empty(consent.Errors);
        UsageSink sink = Assert.IsType<UsageSink>(Assert.Single(_session.Run("Get-UsageSink").Output).BaseObject);
        Assert.Equal(("Contoso", "Contoso"), (sink.Name, sink.Source));
        JsonElement sent = Assert.Single(JsonDocument.Parse(Assert.Single(_receiver.Requests).Body).RootElement.GetProperty("events").EnumerateArray());
        Assert.Equal(("Contoso", "Get-ContosoThing"), (sent.GetProperty("source").GetString(), sent.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("off")]
    public void WithoutConsentToSending_ConsentToTheSourceSendsNothing(string mode)
    {
        Import("Contoso", _receiver.Endpoint.AbsoluteUri);
        _session.Run("Set-UsageSource Contoso -Mode On");
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", mode);
        _session.Run("Get-ContosoThing; Send-UsageStat");

        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "on");
        _session.Run("Send-UsageStat");

        Assert.Empty(_receiver.Requests);
    }

    [Theory]
    [InlineData("Set-UsageSource Contoso -Mode Local")]
    [InlineData("Set-UsageSource Contoso -Mode Off")]
    [InlineData("Unregister-UsageSource Contoso")]
    public void WhenConsentIsTakenBack_TheSinkIsGone(string refusal)
    {
        Import("Contoso", _receiver.Endpoint.AbsoluteUri);
        _session.Run("Set-UsageSource Contoso -Mode On; Get-ContosoThing");

        _session.Run(refusal);
        _session.Run("Send-UsageStat");

        Assert.Empty(_session.Run("Get-UsageSink").Output);
        Assert.Empty(_receiver.Requests);
    }

    [Fact]
    public void ANewEndpoint_GetsNothingBeforeItIsAccepted()
    {
        using ScriptedReceiver other = new();
        Import("Contoso", _receiver.Endpoint.AbsoluteUri);
        _session.Run("Set-UsageSource Contoso -Mode On");
        Import("Contoso", other.Endpoint.AbsoluteUri);
        _session.Run("Get-ContosoThing; Send-UsageStat");
        Assert.Empty(_receiver.Requests);
        Assert.Empty(other.Requests);

        _session.Run("Set-UsageSource Contoso -Accept; Send-UsageStat");

        Assert.Empty(_receiver.Requests);
        Assert.Single(other.Requests);
    }

    [Fact]
    public void ASinkOfTheUsersOwn_KeepsItsName()
    {
        Import("Contoso", _receiver.Endpoint.AbsoluteUri);
        _session.Run("Register-UsageSink Contoso File '" + _modules.Path + "'");

        SessionResult consent = _session.Run("Set-UsageSource Contoso -Mode On");

        Assert.StartsWith("CannotChangeSource,", Assert.Single(consent.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("File", ((UsageSink)_session.Run("Get-UsageSink").Output.Single().BaseObject).Kind.ToString());
    }

    [Theory]
    [InlineData("Kind = 'Json'; Endpoint = 'https://example.org'; ApiKey = 'env:PATH'")]
    [InlineData("Kind = 'Carrier'; Endpoint = 'https://example.org'")]
    [InlineData("Kind = 'File'; Endpoint = 'https://example.org'")]
    public void ASink_ThatNobodyCouldSendTo_IsAnErrorForTheAuthor(string sink)
    {
        SessionResult import = ImportDeclared("Contoso", "Sink = @{ " + sink + " }");

        Assert.StartsWith("InvalidDeclaration,", Assert.Single(import.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private SessionResult Import(string module, string? endpoint) =>
        ImportDeclared(module, endpoint is null ? string.Empty : "Sink = @{ Kind = 'Json'; Endpoint = '" + endpoint + "' }");

    private SessionResult ImportDeclared(string module, string sink)
    {
        string folder = _modules[module];
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, module + ".psd1"), $"@{{ RootModule = '{module}.psm1'; ModuleVersion = '1.2.3'; PrivateData = @{{ UsageStats = @{{ Commands = 'Get-*'; {sink} }} }} }}");
        File.WriteAllText(Path.Combine(folder, module + ".psm1"), $"Register-UsageSource\nfunction Get-{module}Thing {{ Measure-TrackedCommand Get-{module}Thing {{ 'thing' }} -Source {module} }}");
        _session["manifest"] = Path.Combine(folder, module + ".psd1");
        return _session.Run("Import-Module $manifest -Force");
    }
}
