using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using UsageStats.Storage;
using UsageStats.Storage.Settings;

namespace UsageStats.Privacy;

/// <summary>What the files said at one moment. A folder's files are read when somebody first asks for it.</summary>
/// <remarks>
/// A new shell makes one before its first event, and compiles every method on the way there: so no more is read than
/// consent needs, and the other settings only when they are asked for.
/// </remarks>
internal sealed class ConsentSnapshot
{
    private static readonly Func<string, RepositoryCap> ReadFolder = RepositoryCap.Of;

    private readonly string? _settingsPath;
    private readonly long _at;
    private readonly int _version;
    private readonly ConcurrentDictionary<string, RepositoryCap> _folders = new(StringComparer.Ordinal);
    private SettingsFile? _settings;

    /// <summary>Reads the settings and the policy, without a throw.</summary>
    /// <param name="settingsPath">The settings; null when there is no home.</param>
    /// <param name="policyFile">The policy.</param>
    /// <param name="at">Now: UTC ticks.</param>
    /// <param name="version">Counts what our own commands have changed.</param>
    public ConsentSnapshot(string? settingsPath, string policyFile, long at, int version)
    {
        _settingsPath = settingsPath;
        _at = at;
        _version = version;
        Policy = CapFile.Read(policyFile, ConsentLevel.Policy);
        if (settingsPath is not null && KeyValueFile.Read(settingsPath) is KeyValueFile file)
        {
            _settings = new SettingsFile(file);
            Requested = _settings.Requested;
            SettingsCap = _settings.Cap;
            OptOutMode = (UsageMode)KnownSettings.DoNotTrack.In(file.Text);
            RedactionRules = RedactionSettings.In(file.Text);
        }
    }

    /// <summary>The mode that the settings ask for, or the default.</summary>
    public ModeDecision Requested { get; } = ModeDecision.Default;

    /// <summary>The cap of settings that cannot be understood.</summary>
    public ModeDecision SettingsCap { get; } = ModeDecision.NoCap;

    /// <summary>What a variable that opts out lowers the mode to.</summary>
    public UsageMode OptOutMode { get; }

    /// <summary>The user's redaction rules; null for none.</summary>
    public IReadOnlyList<UserRedactionRule>? RedactionRules { get; }

    /// <summary>The machine's policy; null when there is none.</summary>
    public CapFile? Policy { get; }

    /// <summary>The user's settings.</summary>
    public SettingsFile Settings => _settings ??= SettingsFile.Missing(_settingsPath);

    /// <summary>Whether it may still be used. A clock that was set back ends it, else it would hold for as long as the step was.</summary>
    public bool Holds(string? settingsPath, long now, int version) =>
        (ulong)(now - _at) < (ulong)TimeSpan.TicksPerSecond && version == _version && string.Equals(settingsPath, _settingsPath, StringComparison.Ordinal);

    /// <summary>What the files of a folder and above it say.</summary>
    public RepositoryCap In(string folder) => _folders.GetOrAdd(folder, ReadFolder);
}
