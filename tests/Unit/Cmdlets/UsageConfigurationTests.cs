using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Privacy;
using UsageStats.Storage.Settings;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class UsageConfigurationTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    private string Settings => Path.Combine(_home.Folder, "settings");

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("-Mode On", "mode = on")]
    [InlineData("Off", "mode = off")]
    [InlineData("-DoNotTrack Local", "do-not-track = local")]
    [InlineData("-SendEvents 1", "send-events = 1")]
    [InlineData("-SendAge '90 min'", "send-age = 90 min")]
    [InlineData("-SendAge 0:0:0", "send-age = 0 s")]
    [InlineData("-SendInterval 7.00:00:00", "send-interval = 7 d")]
    [InlineData("-RetentionAge ([timespan]::FromDays(30))", "retention-age = 30 d")]
    [InlineData("-RetentionSize 64MB", "retention-size = 64 MiB")]
    [InlineData("-FastLimit '250ms'", "fast-limit = 250 ms")]
    [InlineData("-MediumLimit 0:1:0", "medium-limit = 1 min")]
    [InlineData("-AnonymousIdDays 30", "anonymous-id-days = 30")]
    public void Set_WritesItsLineOnly_AndTakesEffectAtOnce(string arguments, string line)
    {
        SessionResult result = _session.Run($"Set-UsageConfiguration {arguments}; (Get-UsageStatus).Settings.Where({{ $_.Level -eq 'Settings' }}).ForEach({{ \"$_\" }})");

        Assert.Equal(line, File.ReadAllLines(Settings).Single(written => !written.StartsWith('#')));
        Assert.Contains($"({Settings}, line 2)", result.Output.Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-SendAge 5", "ParameterArgumentTransformationError,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    [InlineData("-SendAge '5'", "ParameterArgumentTransformationError,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    [InlineData("-SendAge '366 d'", "ParameterArgumentValidationError,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    [InlineData("-SendEvents 0", "ParameterArgumentValidationError,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    [InlineData("-RetentionSize 1KB", "ParameterArgumentValidationError,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    [InlineData("-DoNotTrack On", "ParameterArgumentValidationError,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    [InlineData("-Mode Sometimes", "CannotConvertArgumentNoMessage,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    [InlineData("-FastLimit '6 s'", "BandsOutOfOrder,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    [InlineData("", "NoSettingGiven,UsageStats.Cmdlets.SetUsageConfigurationCommand")]
    public void Set_WithAValueThatCannotBe_SaysSoAndWritesNothing(string arguments, string id)
    {
        SessionResult result = _session.Run($"Set-UsageConfiguration {arguments}");

        Assert.Equal(id, Error(result).FullyQualifiedErrorId);
        Assert.False(Directory.Exists(_home.Folder));
    }

    [Fact]
    public void Set_WithWhatIf_ChangesNothing()
    {
        _session.Run("Set-UsageConfiguration -Mode On -WhatIf");

        Assert.False(Directory.Exists(_home.Folder));
    }

    [Fact]
    public void Set_ModeOn_TellsWhatIsSentWhereOnTheScreenAndNotInTheOutput()
    {
        SessionResult result = _session.Run("Set-UsageConfiguration -Mode On");

        Assert.Empty(result.Output);
        Assert.Contains(result.Screen, line => line.Contains("Where: nowhere yet", StringComparison.Ordinal));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Set_ModeThatACapBlocks_WarnsWhoDecides()
    {
        SessionResult result = _session.Run("$env:DO_NOT_TRACK = '1'; Set-UsageConfiguration -Mode On");

        Assert.Contains("the mode stays Off: DO_NOT_TRACK decides", result.Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_KeepsCommentsAndUnknownLines_AndResetTakesItsLineOut()
    {
        Directory.CreateDirectory(_home.Folder);
        File.WriteAllText(Settings, "# mine\r\nfuture = 1\nmode = on  # why\nsend-age = 2 h\n");

        SessionResult result = _session.Run("Set-UsageConfiguration -Mode Local -Reset SendAge -PassThru; Get-UsageConfiguration");

        Assert.Equal("# mine\r\nfuture = 1\nmode = local  # why\n", File.ReadAllText(Settings));
        Assert.All(result.Output, item => Assert.Equal(TimeSpan.FromHours(1), ((UsageSettings)item.BaseObject).SendAge));
        Assert.Contains("'future' is no setting", result.Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_WhenTheSettingsAreAFolder_SaysSoAndLeavesThem()
    {
        Directory.CreateDirectory(Settings);

        SessionResult result = _session.Run("Set-UsageConfiguration -Mode On");

        Assert.Equal("SettingsNotWritten,UsageStats.Cmdlets.SetUsageConfigurationCommand", Error(result).FullyQualifiedErrorId);
        Assert.True(Directory.Exists(Settings));
    }

    [Fact]
    public void Set_ARedactionRule_HoldsForTheNextRunAndUntilItIsTakenOut()
    {
        SessionResult result = _session.Run(
            """
            Set-UsageConfiguration -RedactionRule @{ project = 'falcon|eagle' }
            Test-UsageRedaction 'Deploy-Falcon'
            Measure-TrackedCommand Deploy-Falcon { }
            (Get-UsageConfiguration).RedactionRules[0].ToString()
            Set-UsageConfiguration -RedactionRule @{ project = $null }
            (Get-UsageConfiguration).RedactionRules.Count
            Measure-TrackedCommand Deploy-Eagle { }
            Get-UsageEvent -Event command | ForEach-Object Name
            """);

        Assert.Equal("project", ((RedactionTest)result.Output[0].BaseObject).Rule);
        Assert.Equal(["project = falcon|eagle", "0", "(redacted)", "Deploy-Eagle"], result.Output.Skip(1).Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("@{ project = '(' }", "'('")]
    [InlineData("@{ project = 'a #b' }", "'a #b'")]
    [InlineData("@{ '1st' = 'a' }", "'1st'")]
    [InlineData("@{ all = '.*' }", "every text")]
    public void Set_ARedactionRuleThatCannotBeUsed_SaysWhichAndChangesNothing(string table, string named)
    {
        SessionResult result = _session.Run($"Set-UsageConfiguration -RedactionRule {table}");

        Assert.Equal("InvalidRedactionRule,UsageStats.Cmdlets.SetUsageConfigurationCommand", Error(result).FullyQualifiedErrorId);
        Assert.Contains(named, Error(result).Exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Settings));
    }

    [Fact]
    public void Settings_WithARuleThatIsNone_SayTheLineAndSendNothing()
    {
        Directory.CreateDirectory(_home.Folder);
        File.WriteAllText(Settings, "mode = on\nredact.project = (\n");

        SessionResult result = _session.Run("Get-UsageConfiguration; (Get-UsageStatus).Mode");

        Assert.Contains(", line 2", result.Warnings.Single().Message, StringComparison.Ordinal);
        Assert.Equal("Local", result.Output[1].ToString());
    }

    [Fact]
    public void Set_AnIntervalThatASinksReceiverWouldNotBear_IsRefused()
    {
        _session.Run("Register-UsageSink insights ApplicationInsights 'InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://localhost/'");

        SessionResult result = _session.Run("Set-UsageConfiguration -SendInterval 7.00:00:00");

        Assert.Equal("SendIntervalTooLong,UsageStats.Cmdlets.SetUsageConfigurationCommand", Error(result).FullyQualifiedErrorId);
        Assert.DoesNotContain("send-interval", File.Exists(Settings) ? File.ReadAllText(Settings) : string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_NamesASourceWhoseEventsWait()
    {
        SessionResult result = _session.Run(
            """
            Register-UsageSource Contoso.Tools -Command Get-Thing
            Set-UsageSource Contoso.Tools -Mode On
            Register-UsageSource Contoso.Tools -Command Get-Thing, Get-Other
            (Get-UsageStatus).Problems
            """);

        Assert.Contains("Set-UsageSource 'Contoso.Tools' -Accept", result.Output.Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "DoNotTrack = off if an opt-out is set, and none is (the default)")]
    [InlineData("DO_NOT_TRACK", "DoNotTrack = off as DO_NOT_TRACK is set (the default)")]
    [InlineData("USAGESTATS_OPTOUT", "DoNotTrack = off as USAGESTATS_OPTOUT is set (the default)")]
    public void Status_SaysWhenDoNotTrackCounts(string? variable, string expected)
    {
        using EnvironmentScope? optOut = variable is null ? null : new((variable, "1"));
        Assert.Equal(expected, _session.Run("\"$((Get-UsageStatus).Settings.Where({ $_.Name -eq 'DoNotTrack' }))\"").Output.Single().ToString());
    }

    [Fact]
    public void EverySetting_IsAParameterOfSetAndAPropertyOfGet()
    {
        string[] names = [.. KnownSettings.All.Select(setting => setting.Name)];

        Assert.Equal(names, typeof(UsageSettings).GetProperties().Select(property => property.Name).Where(name => name is not ("EqualityContract" or nameof(UsageSettings.RedactionRules))));
        Assert.Equal(names.Order(), _session.Run("(Get-Command Set-UsageConfiguration).Parameters['Reset'].Attributes.ValidValues").Output.Select(item => item.ToString()).Order());
    }

    private static ErrorRecord Error(SessionResult result) => (result.Terminating as RuntimeException)?.ErrorRecord ?? result.Errors[0];
}
