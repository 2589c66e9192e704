namespace UsageStats.Storage.Settings;

/// <summary>What a setting's value is. Within the engine every value is one 64-bit number.</summary>
internal enum SettingKind
{
    /// <summary>A <see cref="Privacy.UsageMode"/>; its number.</summary>
    Mode,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A <see cref="System.TimeSpan"/>; its ticks.</summary>
    Duration,

    /// <summary>Bytes.</summary>
    Size,
}
