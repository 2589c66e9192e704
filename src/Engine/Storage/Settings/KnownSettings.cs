using System;
using System.Collections.Generic;
using UsageStats.Privacy;

namespace UsageStats.Storage.Settings;

/// <summary>Every setting there is. <see cref="UsageSettings"/> says what each means.</summary>
internal static class KnownSettings
{
    public static readonly Setting Mode = new(nameof(Mode), "mode", SettingKind.Mode, (long)UsageMode.Local, (long)UsageMode.Off, (long)UsageMode.On);
    public static readonly Setting DoNotTrack = new(nameof(DoNotTrack), "do-not-track", SettingKind.Mode, (long)UsageMode.Off, (long)UsageMode.Off, (long)UsageMode.Local);
    public static readonly Setting SendEvents = new(nameof(SendEvents), "send-events", SettingKind.Count, 10, 1, 1_000_000);
    public static readonly Setting SendAge = new(nameof(SendAge), "send-age", SettingKind.Duration, TimeSpan.TicksPerHour, 0, 365 * TimeSpan.TicksPerDay);
    public static readonly Setting SendInterval = new(nameof(SendInterval), "send-interval", SettingKind.Duration, 15 * TimeSpan.TicksPerMinute, 0, 365 * TimeSpan.TicksPerDay);
    public static readonly Setting RetentionAge = new(nameof(RetentionAge), "retention-age", SettingKind.Duration, 90 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay, 36_500 * TimeSpan.TicksPerDay);
    public static readonly Setting RetentionSize = new(nameof(RetentionSize), "retention-size", SettingKind.Size, 256L << 20, 1L << 20, 1L << 40);
    public static readonly Setting FastLimit = new(nameof(FastLimit), "fast-limit", SettingKind.Duration, 2 * TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerDay);
    public static readonly Setting MediumLimit = new(nameof(MediumLimit), "medium-limit", SettingKind.Duration, 5 * TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerDay);
    public static readonly Setting AnonymousIdDays = new(nameof(AnonymousIdDays), "anonymous-id-days", SettingKind.Count, 0, 0, 3650);

    private static readonly Setting[] Every =
        [Mode, DoNotTrack, SendEvents, SendAge, SendInterval, RetentionAge, RetentionSize, FastLimit, MediumLimit, AnonymousIdDays];

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All => Every;

    /// <summary>The one that the file calls so, in any case; null when there is none.</summary>
    public static Setting? WithKey(string key)
    {
        foreach (Setting setting in Every)
        {
            if (setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return setting;
            }
        }

        return null;
    }
}
