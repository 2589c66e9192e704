namespace UsageStats.Privacy;

/// <summary>How far events may go.</summary>
public enum UsageMode
{
    /// <summary>Nothing is recorded: no file, no folder, no socket.</summary>
    Off = 0,

    /// <summary>Events are recorded on this machine and never sent. The default.</summary>
    Local = 1,

    /// <summary>Events are recorded, and registered sinks may send them.</summary>
    On = 2,
}
