using System;

namespace UsageStats.Privacy;

/// <summary>The environment variables that decide on recording, and how their values are read.</summary>
internal static class ConsentVariables
{
    /// <summary>Requests a mode: <c>Off</c>, <c>Local</c> or <c>On</c>.</summary>
    public const string Mode = "USAGESTATS_MODE";

    /// <summary>Opts out of this module.</summary>
    public const string OptOut = "USAGESTATS_OPTOUT";

    /// <summary>Opts out of every program that honours it.</summary>
    public const string DoNotTrack = "DO_NOT_TRACK";

    /// <summary>Whether a variable of the opt-out kind is set: anything but empty, 0, false, no and off, in any case and with blanks around.</summary>
    public static bool IsSet(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return false;
        }

        string word = value!.Trim();
        return !(word == "0" || Is(word, "false") || Is(word, "no") || Is(word, "off"));
    }

    /// <summary>Reads a mode's name; false when it is none.</summary>
    public static bool TryParseMode(string value, out UsageMode mode)
    {
        string word = value.Trim();
        mode = Is(word, "on") ? UsageMode.On : Is(word, "local") ? UsageMode.Local : UsageMode.Off;
        return mode != UsageMode.Off || Is(word, "off");
    }

    private static bool Is(string word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
