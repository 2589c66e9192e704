namespace UsageStats.Sources;

/// <summary>Whether a source's events may leave, as far as the source decides.</summary>
public enum SourceSending
{
    /// <summary>They stay: the user has not allowed the source.</summary>
    No = 0,

    /// <summary>They are held: the source declares more than the user has accepted, or its file cannot be understood. They are sent once that is settled.</summary>
    Paused,

    /// <summary>They may leave.</summary>
    Yes,
}
