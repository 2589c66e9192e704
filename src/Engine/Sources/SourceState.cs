namespace UsageStats.Sources;

/// <summary>What the sender must know of a source at one moment.</summary>
internal sealed class SourceState(string name, SourceSending sending, SourceCatalogue catalogue, string? problem)
{
    /// <summary>Its name, as it was registered.</summary>
    public string Name { get; } = name;

    /// <summary>Whether its events may leave, stay, or wait.</summary>
    public SourceSending Sending { get; } = sending;

    /// <summary>What of them may leave.</summary>
    public SourceCatalogue Catalogue { get; } = catalogue;

    /// <summary>Why its file is not understood: one sentence. Null when it is.</summary>
    public string? Problem { get; } = problem;

    /// <summary>The state of a source that is understood.</summary>
    public static SourceState Of(SourceRecord source) => new(source.Name, source.Sending, source.Declared, null);
}
