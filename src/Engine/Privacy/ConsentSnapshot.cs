using System;
using System.Collections.Concurrent;
using UsageStats.Storage.Settings;

namespace UsageStats.Privacy;

/// <summary>What the files said at one moment. A folder's files are read when the first asks for it.</summary>
internal sealed class ConsentSnapshot
{
    private static readonly Func<string, RepositoryCap> ReadFolder = RepositoryCap.Of;

    private readonly string? _settingsPath;
    private readonly long _at;
    private readonly int _version;
    private readonly ConcurrentDictionary<string, RepositoryCap> _folders = new(StringComparer.Ordinal);

    private ConsentSnapshot(string? settingsPath, string policyFile, long at, int version)
    {
        _settingsPath = settingsPath;
        _at = at;
        _version = version;
        Policy = CapFile.Read(policyFile, ConsentLevel.Policy);
        Settings = settingsPath is null ? SettingsFile.None : SettingsFile.Read(settingsPath);
        Requested = Settings.PlaceOf(KnownSettings.Mode) is string place
            ? new ModeDecision(Settings.Values.Mode, ConsentLevel.Settings, place)
            : ModeDecision.Default;
        SettingsCap = Settings.Problem is null ? null : new ModeDecision(UsageMode.Local, ConsentLevel.Settings, Settings.Problem.Place);
    }

    /// <summary>The user's settings.</summary>
    public SettingsFile Settings { get; }

    /// <summary>The mode that the settings ask for, or the default.</summary>
    public ModeDecision Requested { get; }

    /// <summary>The cap of settings that cannot be understood; null when they can.</summary>
    public ModeDecision? SettingsCap { get; }

    /// <summary>The machine's policy; null when there is none.</summary>
    public CapFile? Policy { get; }

    /// <summary>Reads the settings and the policy, without a throw.</summary>
    /// <param name="settingsPath">The settings; null when there is no home.</param>
    /// <param name="policyFile">The policy.</param>
    /// <param name="at">Now: UTC ticks.</param>
    /// <param name="version">Counts what our own commands have changed.</param>
    public static ConsentSnapshot Read(string? settingsPath, string policyFile, long at, int version) => new(settingsPath, policyFile, at, version);

    /// <summary>Whether it may still be used. A clock that was set back ends it, else it would hold for as long as the step was.</summary>
    public bool Holds(string? settingsPath, long now, int version) =>
        (ulong)(now - _at) < (ulong)TimeSpan.TicksPerSecond && version == _version && string.Equals(settingsPath, _settingsPath, StringComparison.Ordinal);

    /// <summary>What the files of a folder and above it say.</summary>
    public RepositoryCap In(string folder) => _folders.GetOrAdd(folder, ReadFolder);
}
