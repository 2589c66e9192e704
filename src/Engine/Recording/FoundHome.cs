using System;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>The home that the environment named at one moment, or why it named none.</summary>
internal sealed class FoundHome
{
    private readonly Func<DataHome, HomeLog> _open;
    private HomeLog? _log;

    /// <param name="home">The home; null when there is none.</param>
    /// <param name="problem">Why there is none: one sentence; null when there is one.</param>
    /// <param name="open">Opens its log.</param>
    public FoundHome(DataHome? home, string? problem, Func<DataHome, HomeLog> open)
    {
        Home = home;
        Problem = problem;
        _open = open;
    }

    /// <summary>The home; null when there is none. No file of it was touched.</summary>
    public DataHome? Home { get; }

    /// <summary>Why there is none; null when there is one.</summary>
    public string? Problem { get; }

    /// <summary>Its log, opened when first asked for; null when there is no home.</summary>
    public HomeLog? Log => Home is null ? null : _log ??= _open(Home);
}
