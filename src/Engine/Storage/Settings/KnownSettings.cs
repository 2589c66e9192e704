using System;
using System.Collections.Generic;
using UsageStats.Privacy;

namespace UsageStats.Storage.Settings;

/// <summary>Every setting there is.</summary>
internal static class KnownSettings
{
    private static readonly ModeFormat Modes = new();
    private static readonly CountFormat Counts = new();
    private static readonly DurationFormat Durations = new();

    /// <inheritdoc cref="UsageSettings.Mode"/>
    public static Setting<UsageMode> Mode { get; } = new(nameof(UsageSettings.Mode), "mode", UsageMode.Local, UsageMode.Off, UsageMode.On, Modes);

    /// <inheritdoc cref="UsageSettings.DoNotTrack"/>
    public static Setting<UsageMode> DoNotTrack { get; } = new(nameof(UsageSettings.DoNotTrack), "do-not-track", UsageMode.Off, UsageMode.Off, UsageMode.Local, Modes);

    /// <inheritdoc cref="UsageSettings.SendEvents"/>
    public static Setting<int> SendEvents { get; } = new(nameof(UsageSettings.SendEvents), "send-events", 10, 1, 1_000_000, Counts);

    /// <inheritdoc cref="UsageSettings.SendAge"/>
    public static Setting<TimeSpan> SendAge { get; } = new(nameof(UsageSettings.SendAge), "send-age", TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.FromDays(365), Durations);

    /// <inheritdoc cref="UsageSettings.SendInterval"/>
    public static Setting<TimeSpan> SendInterval { get; } = new(nameof(UsageSettings.SendInterval), "send-interval", TimeSpan.FromMinutes(15), TimeSpan.Zero, TimeSpan.FromDays(365), Durations);

    /// <inheritdoc cref="UsageSettings.RetentionAge"/>
    public static Setting<TimeSpan> RetentionAge { get; } = new(nameof(UsageSettings.RetentionAge), "retention-age", TimeSpan.FromDays(90), TimeSpan.FromDays(1), TimeSpan.FromDays(36_500), Durations);

    /// <inheritdoc cref="UsageSettings.RetentionSize"/>
    public static Setting<long> RetentionSize { get; } = new(nameof(UsageSettings.RetentionSize), "retention-size", 256L << 20, 1L << 20, 1L << 40, new SizeFormat());

    /// <inheritdoc cref="UsageSettings.FastLimit"/>
    public static Setting<TimeSpan> FastLimit { get; } = new(nameof(UsageSettings.FastLimit), "fast-limit", TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1), Durations);

    /// <inheritdoc cref="UsageSettings.MediumLimit"/>
    public static Setting<TimeSpan> MediumLimit { get; } = new(nameof(UsageSettings.MediumLimit), "medium-limit", TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1), Durations);

    /// <inheritdoc cref="UsageSettings.AnonymousIdDays"/>
    public static Setting<int> AnonymousIdDays { get; } = new(nameof(UsageSettings.AnonymousIdDays), "anonymous-id-days", 0, 0, 3650, Counts);

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [Mode, DoNotTrack, SendEvents, SendAge, SendInterval, RetentionAge, RetentionSize, FastLimit, MediumLimit, AnonymousIdDays];

    /// <summary>The one that the file calls so, in any case; null when there is none.</summary>
    public static Setting? WithKey(string key)
    {
        foreach (Setting setting in All)
        {
            if (setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return setting;
            }
        }

        return null;
    }
}
