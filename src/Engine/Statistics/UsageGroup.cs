namespace UsageStats.Statistics;

/// <summary>What one row of the statistics stands for.</summary>
public enum UsageGroup
{
    /// <summary>A command: its name and its source. Names that differ in case only are one command.</summary>
    Command = 0,

    /// <summary>A day of this machine's time zone.</summary>
    Day,

    /// <summary>A source.</summary>
    Source,

    /// <summary>A PowerShell process.</summary>
    Session,

    /// <summary>An error's type. Runs that did not fail have none and are left out.</summary>
    Error,
}
