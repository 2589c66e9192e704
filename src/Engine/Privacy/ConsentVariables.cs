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

        return !IsNo(value!.Trim());
    }

    /// <summary>
    /// Reads a mode: <c>off</c>, <c>local</c> or <c>on</c>, in any case and with blanks around. <c>0</c>, <c>false</c> and
    /// <c>no</c> can only mean Off, so they do; <c>1</c>, <c>true</c> and <c>yes</c> are no consent to sending, so they are
    /// no modes.
    /// </summary>
    /// <returns>False when it is none; <paramref name="mode"/> is <c>Local</c> then, for what cannot be understood caps there.</returns>
    public static bool TryParseMode(string value, out UsageMode mode)
    {
        string word = value.Trim();
        bool off = IsNo(word);
        mode = off ? UsageMode.Off : Is(word, "on") ? UsageMode.On : UsageMode.Local;
        return mode != UsageMode.Local || Is(word, "local");
    }

    private static bool IsNo(string word) => word == "0" || Is(word, "false") || Is(word, "no") || Is(word, "off");

    private static bool Is(string word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
