namespace UsageStats.Privacy;

/// <summary>Who may decide, as the status names it.</summary>
public enum ConsentLevel
{
    /// <summary>What holds when nobody says otherwise.</summary>
    Default = 0,

    /// <summary>The user's <c>settings</c>.</summary>
    Settings = 1,

    /// <summary>An environment variable.</summary>
    Environment = 2,

    /// <summary>The machine's <c>policy</c>.</summary>
    Policy = 3,

    /// <summary>A <c>.usagestats</c> file in the current folder or one above it.</summary>
    Repository = 4,

    /// <summary>The user's decision on a source.</summary>
    Source = 5,

    /// <summary>Pester runs, and nobody has said where its events should go.</summary>
    TestRun = 6,
}
