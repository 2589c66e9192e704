namespace UsageStats.Sources;

/// <summary>What the sender must know of a source at one moment.</summary>
/// <param name="Name">Its name, as it was registered.</param>
/// <param name="Sending">Whether its events may leave, stay, or wait.</param>
/// <param name="Catalogue">What of them may leave.</param>
/// <param name="Problem">Why its file is not understood: one sentence. Null when it is.</param>
internal sealed record SourceState(string Name, SourceSending Sending, SourceCatalogue Catalogue, string? Problem)
{
    /// <summary>The state of a source that is understood.</summary>
    public static SourceState Of(SourceRecord source) => new(source.Name, source.Sending, source.Declared, null);
}
