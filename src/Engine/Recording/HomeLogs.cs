using System;
using System.Collections.Concurrent;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>The log of the home that the environment names now; a home that was changed mid-session is followed.</summary>
internal sealed class HomeLogs
{
    private readonly Func<string, string?> _environment;
    private readonly Func<DateTimeOffset> _clock;
    private readonly string _session;
    private readonly ConcurrentDictionary<string, HomeLog> _byRoot = new(StringComparer.Ordinal);
    private volatile Found? _last;

    public HomeLogs(Func<string, string?> environment, Func<DateTimeOffset> clock, string session)
    {
        _environment = environment;
        _clock = clock;
        _session = session;
    }

    /// <summary>The log to write to, or null when there is no home; <see cref="Problem"/> then says why.</summary>
    public HomeLog? Current => Find().Log;

    /// <summary>Why there is no home, or null.</summary>
    public string? Problem => Find().Problem;

    private Found Find()
    {
        // Asked for every event: as long as the variables stay, no path is put together again.
        HomeVariables variables = HomeVariables.Read(_environment);
        Found? last = _last;
        if (last is null || last.Variables != variables)
        {
            string? root = DataHomeLocation.Find(_environment, out string? problem);
            _last = last = new Found(variables, root is null ? null : _byRoot.GetOrAdd(root, Open), problem);
        }

        return last;
    }

    private HomeLog Open(string root)
    {
        DataHome home = new(root);
        return new HomeLog(home, EventLog.Open(home, _clock, _session));
    }

    private sealed record Found(HomeVariables Variables, HomeLog? Log, string? Problem);

    private readonly record struct HomeVariables(string? Chosen, string? First, string? Second)
    {
        public static HomeVariables Read(Func<string, string?> environment)
        {
            string? chosen = environment(DataHomeLocation.Variable);
            return string.IsNullOrEmpty(chosen) ? new(null, environment(DataHomeLocation.FirstParent), environment("HOME")) : new(chosen, null, null);
        }
    }
}
