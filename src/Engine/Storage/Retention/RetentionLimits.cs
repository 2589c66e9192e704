using System;
using UsageStats.Storage.Settings;

namespace UsageStats.Storage.Retention;

/// <summary>How much of the log is kept.</summary>
/// <param name="Age">Longest age of a segment. Default 90 days.</param>
/// <param name="Bytes">Most bytes of all segments together. Default 256 MiB.</param>
internal readonly record struct RetentionLimits(TimeSpan Age, long Bytes)
{
    /// <summary>What holds unless the user says otherwise.</summary>
    public static RetentionLimits Default { get; } = new(TimeSpan.FromDays(90), 256L * 1024 * 1024);

    /// <summary>What the user has set.</summary>
    public static RetentionLimits From(UsageSettings settings) => new(settings.RetentionAge, settings.RetentionSize);
}
