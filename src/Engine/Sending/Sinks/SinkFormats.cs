using System;

namespace UsageStats.Sending.Sinks;

/// <summary>Finds the wire format for a kind of sink.</summary>
internal static class SinkFormats
{
    private static readonly ISinkFormat[] All = [new JsonFormat(), new PostHogFormat(), new OtlpFormat(), new ApplicationInsightsFormat(), new FileFormat()];

    /// <summary>The format of <paramref name="kind"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static ISinkFormat For(SinkKind kind) =>
        (uint)kind < (uint)All.Length ? All[(int)kind] : throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of sink.");
}
