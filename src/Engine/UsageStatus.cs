using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Privacy;
using UsageStats.Recording;
using UsageStats.Sending;
using UsageStats.Sources;
using UsageStats.Storage;
using UsageStats.Storage.Settings;

namespace UsageStats;

/// <summary>The state of recording, as a user asks for it.</summary>
public sealed class UsageStatus
{
    /// <summary>The effective mode of <see cref="Source"/> in the folder that the user is in.</summary>
    public UsageMode Mode { get; init; }

    /// <summary>The level that decided the mode.</summary>
    public ConsentLevel ModeLevel { get; init; }

    /// <summary>Where it did: a variable, a file and its line, or a few words.</summary>
    public string ModePlace { get; init; } = string.Empty;

    /// <summary>The source that <see cref="Mode"/> is about.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Every setting with its value and the level that decided it. The mode there is the effective one.</summary>
    public IReadOnlyList<SettingStatus> Settings { get; init; } = [];

    /// <summary>What cannot be understood, and where. Empty when all is well.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Names, types and property values of this process that were kept out of the log, by the rule that hit.</summary>
    public IReadOnlyDictionary<string, long> Redacted { get; init; } = new Dictionary<string, long>();

    /// <summary>What each sink would send next. Empty without a sink.</summary>
    public IReadOnlyList<SinkOutlook> Sinks { get; init; } = [];

    /// <summary>The folder of all that is kept; null when there is none. It need not exist yet.</summary>
    public string? Home { get; init; }

    /// <summary>Why there is no home; null when there is one.</summary>
    public string? HomeProblem { get; init; }

    /// <summary>This PowerShell process, as its events name it: 16 hex digits.</summary>
    public string Session { get; init; } = string.Empty;

    /// <summary>Bytes of the log.</summary>
    public long LogSize { get; init; }

    /// <summary>Events that this process has put into the log.</summary>
    public long Recorded { get; init; }

    /// <summary>Events of this process that lost properties or a part of their name, as a line holds 4,096 bytes.</summary>
    public long Shortened { get; init; }

    /// <summary>Events of this process that did not reach the log.</summary>
    public long Failed { get; init; }

    /// <summary>When recording last failed in this process; null if it never did.</summary>
    public DateTimeOffset? LastFailureTime { get; init; }

    /// <summary>Why recording last failed; null if it never did.</summary>
    public string? LastFailure { get; init; }

    /// <summary>Reads it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="source">The source whose mode is asked for.</param>
    /// <param name="folder">The full path of the folder that the user is in; null when there is none.</param>
    internal static UsageStatus Read(UsageEngine engine, string source, string? folder)
    {
        ModeDecision mode = engine.Consent.Decide(source, folder);
        SettingsFile settings = engine.Consent.Files.Settings;
        RecordingHealth health = engine.Recorder.Health;
        DataHome? home = engine.Logs.Home;
        return new UsageStatus
        {
            Mode = mode.Mode,
            ModeLevel = mode.Level,
            ModePlace = mode.Place,
            Source = source,
            Settings = [.. KnownSettings.All.Select(setting => setting == KnownSettings.Mode ? Status(setting, (long)mode.Mode, mode) : Status(setting, settings) with { Condition = ConditionOf(setting, engine.Consent) })],
            Problems = [.. engine.Consent.Problems(folder), .. SourceProblems(engine.Sources)],
            Redacted = engine.Redactor.Drops.Read(),
            Sinks = engine.Sinks(),
            Home = home?.Root,
            HomeProblem = engine.Logs.Problem,
            Session = engine.Session,
            LogSize = home is null ? 0 : Segment.List(home.EventsFolder).Sum(segment => segment.Length),
            Recorded = health.Recorded,
            Shortened = health.Shortened,
            Failed = health.Failed,
            LastFailureTime = health.LastFailure?.At,
            LastFailure = health.LastFailure?.Reason,
        };
    }

    // 'DoNotTrack = off' alone reads as if nobody had opted out, or as if that did not count.
    private static string ConditionOf(Setting setting, Consent consent) =>
        setting != KnownSettings.DoNotTrack ? string.Empty
        : consent.OptOutVariable is string variable ? $"as {variable} is set"
        : "if an opt-out is set, and none is";

    private static IEnumerable<string> SourceProblems(SourceRegistry sources)
    {
        foreach (SourceState state in sources.Names().Select(sources.StateOf))
        {
            if (state.Problem is not null)
            {
                yield return state.Problem;
            }
            else if (state.Sending == SourceSending.Paused)
            {
                yield return $"Events of the source '{state.Name}' wait, as it declares more than you have accepted. See Get-UsageSource '{state.Name}'; Set-UsageSource '{state.Name}' -Accept lets them go.";
            }
        }
    }

    private static SettingStatus Status(Setting setting, SettingsFile settings) => Status(
        setting,
        setting.In(settings.Text),
        settings.PlaceOf(setting) is string place ? new ModeDecision(default, ConsentLevel.Settings, place) : ModeDecision.Default);

    private static SettingStatus Status(Setting setting, long value, in ModeDecision decision) => new()
    {
        Name = setting.Name,
        Value = setting.Typed(value),
        Text = SettingText.Write(setting.Kind, value),
        Level = decision.Level,
        Place = decision.Place,
    };
}
