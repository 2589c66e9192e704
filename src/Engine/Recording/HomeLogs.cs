using System;
using System.Collections.Concurrent;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>The log of the home that the environment names now; a home that was changed mid-session is followed.</summary>
internal sealed class HomeLogs
{
    private readonly Func<string, string?> _environment;
    private readonly Func<string, HomeLog> _open;
    private readonly ConcurrentDictionary<string, HomeLog> _byRoot = new(StringComparer.Ordinal);
    private volatile Found? _last;

    public HomeLogs(Func<string, string?> environment, Func<DateTimeOffset> clock, string session)
    {
        _environment = environment;
        _open = root => Open(root, clock, session);
    }

    /// <summary>The home, or null when there is none; <see cref="Problem"/> then says why. No file of it is touched.</summary>
    public DataHome? Home => Find().Home;

    /// <summary>The log to write to, or null when there is no home.</summary>
    public HomeLog? Current
    {
        get
        {
            Found found = Find();
            return found.Home is null ? null : found.Log ??= _byRoot.GetOrAdd(found.Home.Root, _open);
        }
    }

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
            _last = last = new Found(variables, root is null ? null : new DataHome(root), problem);
        }

        return last;
    }

    private static HomeLog Open(string root, Func<DateTimeOffset> clock, string session)
    {
        DataHome home = new(root);
        return new HomeLog(home, EventLog.Open(home, clock, session));
    }

    private sealed record Found(HomeVariables Variables, DataHome? Home, string? Problem)
    {
        public HomeLog? Log { get; set; }
    }

    private readonly record struct HomeVariables(string? Chosen, string? First, string? Second)
    {
        public static HomeVariables Read(Func<string, string?> environment)
        {
            string? chosen = environment(DataHomeLocation.Variable);
            return string.IsNullOrEmpty(chosen) ? new(null, environment(DataHomeLocation.FirstParent), environment("HOME")) : new(chosen, null, null);
        }
    }
}
