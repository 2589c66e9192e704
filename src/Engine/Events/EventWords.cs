namespace UsageStats.Events;

/// <summary>Our own words in an event, where a name or type would say too much or there is none. They tell nothing, so they may leave.</summary>
internal static class EventWords
{
    /// <summary>The name of a block that calls no command with a constant name.</summary>
    public const string Script = "(script)";

    /// <summary>The error of an exit code that is not 0.</summary>
    public const string ExitCode = "ExitCode";

    /// <summary>An error type that leaves without its name.</summary>
    public const string OtherError = "other";

    /// <summary>Stands for a name that was judged personal, so that the run still counts.</summary>
    public const string Redacted = "(redacted)";

    /// <summary>Whether a name is one of those that say nothing, so need no judging.</summary>
    public static bool StandsForAName(string name) => name is Script or Redacted;
}
