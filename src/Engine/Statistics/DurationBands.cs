using System;

namespace UsageStats.Statistics;

/// <summary>Where fast ends and slow begins.</summary>
public sealed class DurationBands
{
    /// <summary>Makes bands.</summary>
    /// <param name="fast">The longest run that is fast. Not negative.</param>
    /// <param name="medium">The longest run that is medium; what is longer is slow. Not below <paramref name="fast"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limits are negative or the wrong way round.</exception>
    public DurationBands(TimeSpan fast, TimeSpan medium)
    {
        if (fast < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(fast), fast, "The longest fast run must not be negative.");
        }

        if (medium < fast)
        {
            throw new ArgumentOutOfRangeException(nameof(medium), medium, $"The longest medium run must not be below {fast}, the longest fast one.");
        }

        Fast = fast;
        Medium = medium;
    }

    /// <summary>Up to 2 s is fast, up to 5 s medium.</summary>
    public static DurationBands Default { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5));

    /// <summary>The longest run that is fast.</summary>
    public TimeSpan Fast { get; }

    /// <summary>The longest run that is medium.</summary>
    public TimeSpan Medium { get; }
}
