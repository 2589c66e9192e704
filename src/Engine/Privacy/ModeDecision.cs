namespace UsageStats.Privacy;

/// <summary>A mode, and who decided it. As a cap: the highest mode that somebody allows.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Level">The level that decided.</param>
/// <param name="Place">Where it did: a variable's name, a file and its line, or a few words.</param>
internal readonly record struct ModeDecision(UsageMode Mode, ConsentLevel Level, string Place)
{
    /// <summary>What holds when nobody says otherwise.</summary>
    public static readonly ModeDecision Default = new(UsageMode.Local, ConsentLevel.Default, "the default");

    /// <summary>A cap that restricts nothing.</summary>
    public static readonly ModeDecision NoCap = new(UsageMode.On, ConsentLevel.Default, "the default");

    /// <summary>The lower one; this one when both are as low.</summary>
    public ModeDecision CappedBy(in ModeDecision cap) => cap.Mode < Mode ? cap : this;
}
