namespace UsageStats.Privacy;

/// <summary>Knows how far the user lets each source go.</summary>
internal interface ISourceDecisions
{
    /// <summary>The highest mode of a source: On for <c>default</c>; for any other what the user decided, and Local until then. Never throws.</summary>
    UsageMode CapOf(string source);
}
