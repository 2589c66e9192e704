namespace UsageStats.Privacy;

/// <summary>What the user has decided on each source.</summary>
internal interface ISourceDecisions
{
    /// <summary>
    /// The highest mode of a source; <see cref="UsageMode.On"/> where nothing restricts it. Asked at the start and at the end
    /// of every recorded run, so it must not throw, nor look at a file more than once a second.
    /// </summary>
    UsageMode ModeCap(string source);
}
