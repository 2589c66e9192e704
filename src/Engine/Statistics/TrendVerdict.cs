namespace UsageStats.Statistics;

/// <summary>What became of a command from one period to the next, the most urgent first.</summary>
public enum TrendVerdict
{
    /// <summary>It fails more often: by 5 points of a hundred at least, in 3 runs at least.</summary>
    Failing = 0,

    /// <summary>Its P95 is a quarter longer at least, and longer by 10 ms.</summary>
    Slower,

    /// <summary>It was not called in the period before.</summary>
    New,

    /// <summary>It is no longer called.</summary>
    Gone,

    /// <summary>It fails less often, by as much.</summary>
    Recovered,

    /// <summary>Its P95 is a fifth shorter at least, and shorter by 10 ms.</summary>
    Faster,

    /// <summary>None of these.</summary>
    Steady,

    /// <summary>A period has too few calls to tell.</summary>
    TooFewCalls,
}
