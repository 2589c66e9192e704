using System;
using System.Collections.Generic;
using UsageStats.Privacy;
using UsageStats.Statistics;

namespace UsageStats.Storage.Settings;

/// <summary>What the user has set, each with its default. The effective mode may be lower than the one asked for here: see <see cref="Consent"/>.</summary>
public sealed class UsageSettings
{
    /// <summary>The mode asked for. Default <c>Local</c>.</summary>
    public UsageMode Mode { get; init; } = (UsageMode)KnownSettings.Mode.Default;

    /// <summary>What <c>DO_NOT_TRACK</c> and <c>USAGESTATS_OPTOUT</c> lower the mode to: <c>Off</c>, or <c>Local</c> to keep local statistics. Default <c>Off</c>.</summary>
    public UsageMode DoNotTrack { get; init; } = (UsageMode)KnownSettings.DoNotTrack.Default;

    /// <summary>Pending events that make a sink due at once. 1 to 1,000,000; default 10. With 1, each event does.</summary>
    public int SendEvents { get; init; } = (int)KnownSettings.SendEvents.Default;

    /// <summary>Longest age of a pending event before it is sent. 0 to 365 days; default 1 hour. Zero sends each event.</summary>
    public TimeSpan SendAge { get; init; } = new(KnownSettings.SendAge.Default);

    /// <summary>Least time between two attempts of a sink. 0 to 365 days; default 15 minutes.</summary>
    public TimeSpan SendInterval { get; init; } = new(KnownSettings.SendInterval.Default);

    /// <summary>Age past which events are deleted from this machine. 1 to 36,500 days; default 90 days.</summary>
    public TimeSpan RetentionAge { get; init; } = new(KnownSettings.RetentionAge.Default);

    /// <summary>Bytes of the log past which its oldest events are deleted. 1 MiB to 1 TiB; default 256 MiB.</summary>
    public long RetentionSize { get; init; } = KnownSettings.RetentionSize.Default;

    /// <summary>Longest run that counts as fast. 1 ms to 1 day; default 2 seconds.</summary>
    public TimeSpan FastLimit { get; init; } = new(KnownSettings.FastLimit.Default);

    /// <summary>Longest run that counts as medium; past it, a run is slow. 1 ms to 1 day; default 5 seconds.</summary>
    public TimeSpan MediumLimit { get; init; } = new(KnownSettings.MediumLimit.Default);

    /// <summary>Days after which the anonymous id is replaced by a new one. 0 to 3,650; default 0, which is never.</summary>
    public int AnonymousIdDays { get; init; } = (int)KnownSettings.AnonymousIdDays.Default;

    /// <summary>The user's own redaction rules. Default none.</summary>
    public IReadOnlyList<UserRedactionRule> RedactionRules { get; init; } = [];

    /// <summary>Both limits together. The fast one wins where a file edited by hand has them the wrong way round.</summary>
    internal DurationBands Bands => new(FastLimit, MediumLimit < FastLimit ? FastLimit : MediumLimit);

    /// <summary>What a file says; the default for what it does not say or says in a way that is not understood.</summary>
    internal static UsageSettings In(KeyValueText text) => new()
    {
        Mode = (UsageMode)KnownSettings.Mode.In(text),
        DoNotTrack = (UsageMode)KnownSettings.DoNotTrack.In(text),
        SendEvents = (int)KnownSettings.SendEvents.In(text),
        SendAge = new TimeSpan(KnownSettings.SendAge.In(text)),
        SendInterval = new TimeSpan(KnownSettings.SendInterval.In(text)),
        RetentionAge = new TimeSpan(KnownSettings.RetentionAge.In(text)),
        RetentionSize = KnownSettings.RetentionSize.In(text),
        FastLimit = new TimeSpan(KnownSettings.FastLimit.In(text)),
        MediumLimit = new TimeSpan(KnownSettings.MediumLimit.In(text)),
        AnonymousIdDays = (int)KnownSettings.AnonymousIdDays.In(text),
        RedactionRules = RedactionSettings.In(text) ?? [],
    };
}
