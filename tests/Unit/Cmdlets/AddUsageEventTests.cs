using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using UsageStats.Sending;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class AddUsageEventTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Event_HoldsWhatWasTold()
    {
        SessionResult result = _session.Run("Add-UsageEvent deployed site -Property @{ size = 3; target = 'prod' } -Duration '1.5 s' -Outcome Ok -Source Contoso");

        Assert.Empty(result.Output);
        LoggedEvent added = Single();
        Assert.Equal(("deployed", "site", 1500.0, "ok", "Contoso"), (added.Event, added.Name, added.Ms, added.Outcome, added.Source));
        Assert.Equal(["size=3", "target=prod"], added.Properties!.Select(property => property.Key + "=" + property.Value).Order(StringComparer.Ordinal));
        Assert.Null(added.Own);
    }

    [Fact]
    public void Event_WithADuration_StartedSoLongAgo()
    {
        DateTimeOffset before = DateTimeOffset.UtcNow;
        _session.Run("Add-UsageEvent built -Duration 01:00:00");

        Assert.InRange(Single().Ts, before.AddHours(-1).AddMilliseconds(-1), DateTimeOffset.UtcNow.AddHours(-1));
    }

    [Fact]
    public void Event_OfAKindAlone_HasNoOutcomeNoNameAndNoDuration()
    {
        _session.Run("Add-UsageEvent started");

        LoggedEvent added = Single();
        Assert.Equal((null, null, null, null), (added.Name, added.Outcome, added.Ms, added.Properties));
    }

    [Fact]
    public void Pipeline_OfObjects_GivesAnEventEach()
    {
        _session.Run("""
            [pscustomobject]@{ Event = 'built'; Name = 'api'; Duration = '00:00:02'; Outcome = 'Failed'; Property = [pscustomobject]@{ warnings = 2 } },
            [pscustomobject]@{ Event = 'built'; Name = 'web'; Source = 'Contoso' } | Add-UsageEvent
            """);

        LoggedEvent[] added = [.. Added()];
        Assert.Equal([("api", 2000.0, "failed"), ("web", null, null)], added.Select(one => (one.Name, one.Ms, one.Outcome)));
        Assert.Equal(2, added[0].Properties!["warnings"].GetInt32());
        Assert.Equal("Contoso", added[1].Source);
    }

    [Theory]
    [InlineData("'Has Space'", "InvalidEventKind")]
    [InlineData("Upper", "InvalidEventKind")]
    [InlineData("session_start", "ReservedEventKind")]
    [InlineData("sender_failure", "ReservedEventKind")]
    [InlineData("day_summary", "ReservedEventKind")]
    public void Kind_ThatCannotBeAdded_IsAnErrorAndTheNextObjectIsTaken(string kind, string error)
    {
        SessionResult result = _session.Run("[pscustomobject]@{ Event = " + (kind[0] == '\'' ? kind : "'" + kind + "'") + " }, [pscustomobject]@{ Event = 'fine' } | Add-UsageEvent");

        Assert.Equal(error + ",UsageStats.Cmdlets.AddUsageEventCommand", Assert.Single(result.Errors).FullyQualifiedErrorId);
        Assert.Equal("fine", Single().Event);
    }

    [Theory]
    [InlineData("System.IO.IOException", "System.IO.IOException")]
    [InlineData("([System.IO.IOException]::new('secret text'))", "System.IO.IOException")]
    [InlineData("([System.IO.IOException])", "System.IO.IOException")]
    [InlineData("$failure", "System.IO.DirectoryNotFoundException")]
    public void ErrorType_IsATypesNameWhateverItIsGiven(string given, string expected)
    {
        _session.Run("try { [System.IO.File]::ReadAllText('/secret/text') } catch { $failure = $_ }; Add-UsageEvent saved -ErrorType " + given);

        Assert.Equal((expected, "error"), (Single().Error, Single().Outcome));
        Assert.DoesNotContain(_home.Lines(), line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-ErrorType 'The disk is full.'", "ParameterArgumentTransformationError")]
    [InlineData("-Duration 15", "ParameterArgumentTransformationError")]
    [InlineData("-Duration ([timespan]::FromSeconds(-1))", "ParameterArgumentValidationError")]
    [InlineData("-Source 'no source'", "ParameterArgumentValidationError")]
    [InlineData("-Property 3", "CannotConvertArgumentNoMessage")]
    public void BadCalls_AreRefusedAndRecordNothing(string arguments, string expected)
    {
        SessionResult result = _session.Run("try { Add-UsageEvent saved " + arguments + " } catch { $_.FullyQualifiedErrorId }");

        Assert.StartsWith(expected, Assert.Single(result.Output).ToString(), StringComparison.Ordinal);
        Assert.Empty(_home.Lines());
    }

    [Fact]
    public void Once_RecordsTheFirstOfItsSourceKindAndNameOnly()
    {
        _session.Run("""
            1..3 | ForEach-Object { Add-UsageEvent used export -Once }
            Add-UsageEvent used EXPORT -Once
            Add-UsageEvent used import -Once
            Add-UsageEvent used export -Once -Source Contoso
            Add-UsageEvent used -Once
            """);

        Assert.Equal([("export", "default"), ("import", "default"), ("export", "Contoso"), (null, "default")], Added().Select(one => (one.Name, one.Source)));
    }

    [Fact]
    public void Once_AfterEverythingWasCleared_CountsAnew()
    {
        _session.Run("Add-UsageEvent used -Once; Clear-UsageStat -All -Confirm:$false; Add-UsageEvent used -Once");

        Assert.Equal("used", Single().Event);
        Assert.Single(Directory.GetFiles(Path.Combine(_home.Folder, "once")));
    }

    [Fact]
    public void Once_WhileOff_LeavesTheFirstUseToLater()
    {
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "off");
        _session.Run("Add-UsageEvent used -Once");
        Assert.False(Directory.Exists(_home.Folder));

        Environment.SetEnvironmentVariable("USAGESTATS_MODE", null);
        _session.Run("Add-UsageEvent used -Once");
        Assert.Equal("used", Single().Event);
    }

    [Fact]
    public void Text_ThatLooksPersonal_IsNotStored()
    {
        _session.Run("Add-UsageEvent invited alice@example.org -Property @{ host = '10.20.30.40'; seats = 4 }");

        Assert.Equal("(redacted)", Single().Name);
        Assert.Equal(JsonValueKind.Number, Assert.Single(Single().Properties!).Value.ValueKind);
    }

    [Theory]
    [InlineData("password", "hunter2x")]
    [InlineData("ApiKey", "12345")]
    [InlineData("db_token", "abc")]
    public void Text_WhoseNameSaysThatItIsASecret_IsNotStored(string name, string value)
    {
        _session.Run($"Add-UsageEvent signed in -Property @{{ {name} = '{value}'; tokens = 4; target = 'test' }}");

        Assert.Equal(["target", "tokens"], Single().Properties!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Immediate_SendsToASinkThatTheUserHasHeardOf()
    {
        using ScriptedReceiver receiver = new();
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "on");
        _session["endpoint"] = receiver.Endpoint.AbsoluteUri;
        _session.Run("Register-UsageSink team Json $endpoint | Out-Null; Set-UsageSource default -Event deployed");
        SinkPaths paths = new(new DataHome(_home.Folder), "team");
        SinkStateFile.Write(paths, SinkStateFile.Read(paths)! with { SeenBy = "00000000000000ff" });

        _session.Run("Add-UsageEvent deployed -Immediate");

        Assert.True(receiver.WaitForRequest());
        using FileLock senderIsDone = FileLock.Take(paths.Lock, TimeSpan.FromMinutes(1));
        Assert.Contains("\"deployed\"", receiver.Requests[0].Text, StringComparison.Ordinal);
    }

    private LoggedEvent Single() => Assert.Single(Added());

    private LoggedEvent[] Added() => [.. _home.Events().Where(one => one.Event != "session_start")];
}
