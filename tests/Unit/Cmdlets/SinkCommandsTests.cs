using System;
using System.IO;
using System.Linq;
using System.Security;
using UsageStats.Sending;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class SinkCommandsTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("Session")]
    [InlineData("Day")]
    public void Register_ForSummaries_IsShownSo(string granularity)
    {
        SessionResult result = _session.Run("Register-UsageSink team Json https://usage.example.com -NoAnonymousId -Granularity " + granularity);

        UsageSink sink = (UsageSink)result.Output.Single().BaseObject;
        Assert.Equal((granularity, true), (sink.Granularity.ToString(), sink.NoAnonymousId));
    }

    [Fact]
    public void Set_TheGranularityWhileABatchHasNoAnswer_IsRefused()
    {
        _session.Run("Register-UsageSink team Json https://usage.example.com");
        SinkPaths paths = new(new DataHome(_home.Folder), "team");
        SinkStateFile.Write(paths, SinkStateFile.Read(paths)! with { InFlight = new InFlightBatch() });

        SessionResult result = _session.Run("Set-UsageSink team -Granularity Day; (Get-UsageSink team).Granularity");

        Assert.Equal("SinkUnderWay,UsageStats.Cmdlets.SetUsageSinkCommand", result.Errors.Single().FullyQualifiedErrorId);
        Assert.Equal("Event", result.Output.Single().ToString());
    }

    [Fact]
    public void Register_MasksTheKeyInEveryViewAndStoresItForTheOwnerOnly()
    {
        SessionResult result = _session.Run("Register-UsageSink team Json https://usage.example.com/events -ApiKey very-secret-key-1234 -Header @{ 'X-Team' = 'also-very-secret-99' }; Get-UsageSink | Out-Default; \"$(Get-UsageSink)\" | Out-Default");

        Assert.Empty(result.Errors);
        Assert.Equal("****1234", ((UsageSink)result.Output[0].BaseObject).ApiKey);
        Assert.DoesNotContain(result.Screen, line => line.Contains("secret", StringComparison.Ordinal));
        string file = Path.Combine(_home.Folder, "sinks", "team.json");
        Assert.Contains("very-secret-key-1234", File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Register_TakesTheKeyAsSecureString()
    {
        using SecureString secure = new();
        foreach (char c in "very-secret-key-1234")
        {
            secure.AppendChar(c);
        }

        _session["key"] = secure;
        SessionResult result = _session.Run("Register-UsageSink team Json https://usage.example.com/events -ApiKey $key");

        Assert.Empty(result.Errors);
        Assert.Contains("very-secret-key-1234", File.ReadAllText(Path.Combine(_home.Folder, "sinks", "team.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Register_WithAKeyInAVariable_StoresItsNameOnly()
    {
        _session.Run("$env:USAGESTATS_TEST_KEY = 'very-secret-key-1234'; Register-UsageSink team Json https://usage.example.com/events -ApiKey env:USAGESTATS_TEST_KEY; Remove-Item env:USAGESTATS_TEST_KEY");

        string stored = File.ReadAllText(Path.Combine(_home.Folder, "sinks", "team.json"));
        Assert.Contains("env:USAGESTATS_TEST_KEY", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Register-UsageSink team Json http://usage.example.com/", "EndpointNotSecure,UsageStats.Cmdlets.RegisterUsageSinkCommand")]
    [InlineData("Register-UsageSink team Json usage.example.com", "EndpointWithoutScheme,UsageStats.Cmdlets.RegisterUsageSinkCommand")]
    [InlineData("Register-UsageSink team Json https://me:pw@usage.example.com/", "EndpointWithCredentials,UsageStats.Cmdlets.RegisterUsageSinkCommand")]
    [InlineData("Register-UsageSink team Json", "EndpointMissing,UsageStats.Cmdlets.RegisterUsageSinkCommand")]
    [InlineData("Register-UsageSink team Json https://usage.example.com/ -ApiKey env:NO_SUCH_VARIABLE", "ApiKeyMissing,UsageStats.Cmdlets.RegisterUsageSinkCommand")]
    [InlineData("Register-UsageSink 'no name' Json https://usage.example.com/", "InvalidSinkName,UsageStats.Cmdlets.RegisterUsageSinkCommand")]
    [InlineData("Register-UsageSink team NoSuchKind https://usage.example.com/", "SinkKindUnknown,UsageStats.Cmdlets.RegisterUsageSinkCommand")]
    [InlineData("Set-UsageSink none -ApiKey x", "SinkNotFound,UsageStats.Cmdlets.SetUsageSinkCommand")]
    [InlineData("Unregister-UsageSink none", "SinkNotFound,UsageStats.Cmdlets.UnregisterUsageSinkCommand")]
    [InlineData("Get-UsageSink none", "SinkNotFound,UsageStats.Cmdlets.GetUsageSinkCommand")]
    [InlineData("Send-UsageStat none", "SinkNotFound,UsageStats.Cmdlets.SendUsageStatCommand")]
    [InlineData("Send-UsageStat", "NoSink,UsageStats.Cmdlets.SendUsageStatCommand")]
    public void BadInput_GivesAnErrorWithItsId(string script, string id)
    {
        SessionResult result = _session.Run(script);

        string? actual = result.Errors.SingleOrDefault()?.FullyQualifiedErrorId
            ?? (result.Terminating as System.Management.Automation.RuntimeException)?.ErrorRecord.FullyQualifiedErrorId;
        Assert.Equal(id, actual);
        Assert.False(Directory.Exists(Path.Combine(_home.Folder, "events")));
    }

    [Fact]
    public void Register_Twice_IsAnError()
    {
        _session.Run("Register-UsageSink team Json https://usage.example.com/");

        Assert.Equal("SinkExists,UsageStats.Cmdlets.RegisterUsageSinkCommand", _session.Run("Register-UsageSink TEAM Json https://usage.example.com/").Errors.Single().FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("Register-UsageSink other Json https://usage.example.com/ -WhatIf")]
    [InlineData("Set-UsageSink team -ApiKey other -WhatIf")]
    [InlineData("Unregister-UsageSink team -WhatIf")]
    [InlineData("Send-UsageStat -WhatIf")]
    public void WhatIf_ChangesNothing(string script)
    {
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "On");
        _session.Run("Register-UsageSink team Json https://usage.example.com/ -ApiKey one");
        string[] before = Snapshot();

        Assert.Empty(_session.Run(script).Errors);

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Set_ChangesWhatIsGivenAndNothingElse()
    {
        SessionResult result = _session.Run("""
            Register-UsageSink team Json https://usage.example.com/a -ApiKey first-first-first-1111 -NameHandling Drop -ExcludeCI
            Set-UsageSink t* -Endpoint https://usage.example.com/b
            Get-UsageSink team
            """);

        UsageSink sink = (UsageSink)result.Output[^1].BaseObject;
        Assert.Equal(("https://usage.example.com/b", "****1111", true), (sink.Endpoint, sink.ApiKey, sink.ExcludeCI));
    }

    [Fact]
    public void Unregister_ForgetsTheSink()
    {
        SessionResult result = _session.Run("Register-UsageSink team Json https://usage.example.com/ | Unregister-UsageSink; Get-UsageSink");

        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
    }

    private string[] Snapshot() =>
        [.. Directory.EnumerateFiles(_home.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => path + File.ReadAllText(path))];
}
