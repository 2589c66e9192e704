using System.Collections.Generic;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>
/// Passes the wrapper's own -Verbose, -ErrorAction and so on down to the block, by setting the preference variables
/// around each step. No way of running a block does that by itself.
/// </summary>
internal sealed class BoundPreferences
{
    private const string Local = "local:";

    private readonly SessionState _session;
    private readonly List<Preference> _preferences;

    private BoundPreferences(SessionState session, List<Preference> preferences)
    {
        _session = session;
        _preferences = preferences;
    }

    /// <summary>Whether a parameter of this name is a preference that a block can be given.</summary>
    public static bool IsPreference(string parameter) => Variable(parameter) is not null;

    /// <summary>Whether there are any among the bound parameters.</summary>
    public static bool AreAmong(Dictionary<string, object> bound)
    {
        // Without a closure or a boxed enumerator: this stands in the path of every wrapped call.
        foreach (KeyValuePair<string, object> parameter in bound)
        {
            if (IsPreference(parameter.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The preferences among the bound parameters, or null for none.</summary>
    /// <param name="bound">What was bound.</param>
    /// <param name="session">The session state that the block belongs to.</param>
    public static BoundPreferences? From(Dictionary<string, object> bound, SessionState session)
    {
        List<Preference>? found = null;
        foreach (KeyValuePair<string, object> parameter in bound)
        {
            if (Variable(parameter.Key) is string variable)
            {
                (found ??= []).Add(new Preference(variable, Value(parameter.Value)));
            }
        }

        return found is null ? null : new BoundPreferences(session, found);
    }

    /// <summary>Sets them, in the caller's scope.</summary>
    public void Apply()
    {
        foreach (Preference preference in _preferences)
        {
            string local = Local + preference.Variable;
            preference.WasLocal = _session.PSVariable.Get(local) is not null;
            preference.ValueBefore = _session.PSVariable.GetValue(preference.Variable);
            _session.PSVariable.Set(local, preference.Value);
        }
    }

    /// <summary>Puts back what was there, be it nothing.</summary>
    public void Restore()
    {
        foreach (Preference preference in _preferences)
        {
            if (preference.WasLocal || !TryRemove(Local + preference.Variable))
            {
                _session.PSVariable.Set(Local + preference.Variable, preference.ValueBefore);
            }
        }
    }

    // In an advanced function these variables have a place of their own that cannot be removed once it is filled; there, the
    // value that held before has the same effect.
    private bool TryRemove(string variable)
    {
        try
        {
            _session.PSVariable.Remove(variable);
            return true;
        }
        catch (SessionStateUnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Variable(string parameter) => parameter switch
    {
        "Verbose" => "VerbosePreference",
        "Debug" => "DebugPreference",
        "ErrorAction" => "ErrorActionPreference",
        "WarningAction" => "WarningPreference",
        "InformationAction" => "InformationPreference",
        "ProgressAction" => "ProgressPreference",
        _ => null,
    };

    private static object Value(object bound) => bound switch
    {
        SwitchParameter on => on ? ActionPreference.Continue : ActionPreference.SilentlyContinue,
        _ => bound,
    };

    private sealed class Preference(string variable, object value)
    {
        public string Variable { get; } = variable;

        public object Value { get; } = value;

        public bool WasLocal { get; set; }

        public object? ValueBefore { get; set; }
    }
}
