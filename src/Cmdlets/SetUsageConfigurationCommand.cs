using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Sending;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sending.Endpoints;
using UsageStats.Storage;
using UsageStats.Storage.Settings;

namespace UsageStats.Cmdlets;

/// <summary>Changes settings. They take effect at once in this session, and within a second in others.</summary>
[Cmdlet(VerbsCommon.Set, "UsageConfiguration", SupportsShouldProcess = true)]
[OutputType(typeof(UsageSettings))]
public sealed class SetUsageConfigurationCommand : UsageCmdlet
{
    /// <summary><c>Off</c> records nothing, <c>Local</c> keeps everything on this machine, <c>On</c> lets registered sinks send.</summary>
    [Parameter(Position = 0)]
    [SettingRange("mode")]
    public UsageMode Mode { get; set; }

    /// <summary>What <c>DO_NOT_TRACK</c> and <c>USAGESTATS_OPTOUT</c> lower the mode to: <c>Off</c>, or <c>Local</c> to keep local statistics.</summary>
    [Parameter]
    [ValidateSet(nameof(UsageMode.Off), nameof(UsageMode.Local))]
    public UsageMode DoNotTrack { get; set; }

    /// <summary>Pending events that make a sink due at once. 1 to 1,000,000.</summary>
    [Parameter]
    [SettingRange("send-events")]
    public int SendEvents { get; set; }

    /// <summary>Longest age of a pending event before it is sent, such as <c>'1 h'</c>. 0 to 365 days.</summary>
    [Parameter]
    [Duration]
    [SettingRange("send-age")]
    public TimeSpan SendAge { get; set; }

    /// <summary>Least time between two attempts of a sink, such as <c>'15 min'</c>. 0 to 365 days.</summary>
    [Parameter]
    [Duration]
    [SettingRange("send-interval")]
    public TimeSpan SendInterval { get; set; }

    /// <summary>Age past which events are deleted from this machine, such as <c>'90 d'</c>. 1 to 36,500 days.</summary>
    [Parameter]
    [Duration]
    [SettingRange("retention-age")]
    public TimeSpan RetentionAge { get; set; }

    /// <summary>Bytes of the log past which its oldest events are deleted, such as <c>256MB</c>. 1 MiB to 1 TiB.</summary>
    [Parameter]
    [SettingRange("retention-size")]
    public long RetentionSize { get; set; }

    /// <summary>Longest run that counts as fast, such as <c>'2 s'</c>. 1 ms to 1 day, and no longer than MediumLimit.</summary>
    [Parameter]
    [Duration]
    [SettingRange("fast-limit")]
    public TimeSpan FastLimit { get; set; }

    /// <summary>Longest run that counts as medium, such as <c>'5 s'</c>. 1 ms to 1 day.</summary>
    [Parameter]
    [Duration]
    [SettingRange("medium-limit")]
    public TimeSpan MediumLimit { get; set; }

    /// <summary>Days after which the anonymous id is replaced by a new one. 0 to 3,650; 0 is never.</summary>
    [Parameter]
    [SettingRange("anonymous-id-days")]
    public int AnonymousIdDays { get; set; }

    /// <summary>Redaction rules of your own: names to regular expressions; $null takes the rule of that name out. A text that one hits is neither stored nor sent.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public IDictionary? RedactionRule { get; set; }

    /// <summary>Settings that go back to their defaults.</summary>
    [Parameter]
    [ValidateSet(
        nameof(Mode),
        nameof(DoNotTrack),
        nameof(SendEvents),
        nameof(SendAge),
        nameof(SendInterval),
        nameof(RetentionAge),
        nameof(RetentionSize),
        nameof(FastLimit),
        nameof(MediumLimit),
        nameof(AnonymousIdDays))]
    public string[] Reset { get; set; } = [];

    /// <summary>Writes the settings as they are now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Engine.Logs.Home is not DataHome home)
        {
            ThrowTerminatingError(UsageErrors.NoDataHome(Engine.Logs.Problem!));
            return;
        }

        Dictionary<Setting, long?> changes = Changes();
        if (changes.Count == 0 && RedactionRule is null)
        {
            ThrowTerminatingError(UsageErrors.NoSettingGiven());
        }

        RedactionRuleChanges rules = Rules();
        UsageSettings after = UsageSettings.In(SettingsFile.With(SettingsFile.Read(home.SettingsFile).Text, changes));
        if (after.FastLimit > after.MediumLimit)
        {
            ThrowTerminatingError(UsageErrors.BandsOutOfOrder(after.FastLimit, after.MediumLimit));
        }

        CheckInterval(after.SendInterval);
        string what = string.Join(", ", changes.Select(Describe).Concat(rules.Describe()));
        if (!ShouldProcess(home.SettingsFile, "Set " + what))
        {
            return;
        }

        Change(home, text => rules.ApplyTo(SettingsFile.With(text, changes)));
        if (changes.ContainsKey(KnownSettings.Mode))
        {
            Announce(after.Mode);
        }

        if (PassThru)
        {
            WriteObject(Engine.Consent.Files.Settings.Values);
        }
    }

    private void CheckInterval(TimeSpan interval)
    {
        if (!MyInvocation.BoundParameters.ContainsKey(nameof(SendInterval)))
        {
            return;
        }

        foreach (SinkDefinition sink in Engine.Sending.Registry!.List())
        {
            try
            {
                SendIntervalRule.Check(sink.Kind, interval);
            }
            catch (EndpointException problem)
            {
                ThrowTerminatingError(SendingErrors.InvalidEndpoint(problem, sink.Name));
            }
        }
    }

    private static string Describe(KeyValuePair<Setting, long?> change) =>
        $"{change.Key.Name} = {(change.Value is long value ? SettingText.Write(change.Key.Kind, value) : "its default")}";

    private RedactionRuleChanges Rules()
    {
        try
        {
            return RedactionRuleChanges.From(RedactionRule);
        }
        catch (ArgumentException problem)
        {
            ThrowTerminatingError(UsageErrors.InvalidRedactionRule(problem));
            throw;
        }
    }

    private Dictionary<Setting, long?> Changes()
    {
        Dictionary<Setting, long?> changes = [];
        foreach (Setting setting in KnownSettings.All)
        {
            if (MyInvocation.BoundParameters.TryGetValue(setting.Name, out object? bound) && setting.TryTake(bound, out long value))
            {
                changes[setting] = value;
            }
            else if (Reset.Contains(setting.Name, StringComparer.OrdinalIgnoreCase))
            {
                changes[setting] = null;
            }
        }

        return changes;
    }

    private void Change(DataHome home, Func<KeyValueText, KeyValueText> change)
    {
        try
        {
            SettingsFile.Change(home, change);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            ThrowTerminatingError(UsageErrors.SettingsNotWritten(failure, home.SettingsFile));
        }
        finally
        {
            Engine.Consent.Invalidate();
        }
    }

    private void Announce(UsageMode wanted)
    {
        if (wanted == UsageMode.On)
        {
            // On the host as Write-Host does it: output that a script reads is not the place for a notice.
            foreach (string line in SendingNotice.Lines(Engine.Sinks()))
            {
                WriteInformation(new HostInformationMessage { Message = line }, ["PSHOST"]);
            }
        }

        ModeDecision decision = Engine.Consent.Decide("default", Folder);
        if (decision.Mode != wanted)
        {
            WriteWarning($"The settings now ask for {wanted}, but the mode stays {decision.Mode}: {decision.Place} decides. Get-UsageStatus tells more.");
        }
    }
}
