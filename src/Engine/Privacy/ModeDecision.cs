namespace UsageStats.Privacy;

/// <summary>A mode, and who decided it.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Level">The level that decided.</param>
/// <param name="Place">Where it did: a variable's name, a file and its line, or a few words.</param>
internal readonly record struct ModeDecision(UsageMode Mode, ConsentLevel Level, string Place)
{
    /// <summary>What holds when nobody says otherwise.</summary>
    public static ModeDecision Default { get; } = new(UsageMode.Local, ConsentLevel.Default, "the default");

    /// <summary>The lower one; this one when both are as low.</summary>
    public ModeDecision CappedBy(in ModeDecision cap) => cap.Mode < Mode ? cap : this;

    /// <summary>The lower one; this one when there is no cap.</summary>
    public ModeDecision CappedBy(in ModeDecision? cap) => cap is { } set ? CappedBy(set) : this;
}
