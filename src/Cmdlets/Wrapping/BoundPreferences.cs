using System.Collections.Generic;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>
/// Passes the wrapper's own -Verbose, -ErrorAction and so on down to the block, by setting the preference variables
/// around each step. No way of running a block does that by itself.
/// </summary>
internal sealed class BoundPreferences
{
    private readonly SessionState _session;
    private readonly List<Preference> _preferences;

    private BoundPreferences(SessionState session, List<Preference> preferences)
    {
        _session = session;
        _preferences = preferences;
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
                (found ??= []).Add(new Preference("local:" + variable, Value(parameter.Value)));
            }
        }

        return found is null ? null : new BoundPreferences(session, found);
    }

    /// <summary>Sets them, in the caller's scope.</summary>
    public void Apply()
    {
        foreach (Preference preference in _preferences)
        {
            preference.Before = _session.PSVariable.Get(preference.Variable);
            preference.ValueBefore = preference.Before?.Value;
            _session.PSVariable.Set(preference.Variable, preference.Value);
        }
    }

    /// <summary>Puts back what was there, be it nothing.</summary>
    public void Restore()
    {
        foreach (Preference preference in _preferences)
        {
            if (preference.Before is null)
            {
                _session.PSVariable.Remove(preference.Variable);
            }
            else
            {
                _session.PSVariable.Set(preference.Variable, preference.ValueBefore);
            }
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

        public PSVariable? Before { get; set; }

        public object? ValueBefore { get; set; }
    }
}
