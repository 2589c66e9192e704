using System;

namespace UsageStats.Privacy;

/// <summary>Decides the effective mode: what was requested, lowered by every cap that is set.</summary>
internal sealed class Consent
{
    private readonly Func<string, string?> _environment;

    /// <param name="environment">Reads an environment variable, at every call; null when it is not set.</param>
    public Consent(Func<string, string?> environment) => _environment = environment;

    /// <summary>The mode now.</summary>
    public UsageMode Mode
    {
        get
        {
            if (ConsentVariables.IsSet(_environment(ConsentVariables.DoNotTrack)) || ConsentVariables.IsSet(_environment(ConsentVariables.OptOut)))
            {
                return UsageMode.Off;
            }

            // A word that is no mode caps at Local: what cannot be understood never widens.
            string? requested = _environment(ConsentVariables.Mode);
            return !string.IsNullOrWhiteSpace(requested) && ConsentVariables.TryParseMode(requested!, out UsageMode mode) ? mode : UsageMode.Local;
        }
    }
}
