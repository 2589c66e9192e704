namespace UsageStats.Reports.Views;

/// <summary>What one bar of a chart of calls stands for.</summary>
internal enum TimeUnit
{
    /// <summary>A day.</summary>
    Day = 0,

    /// <summary>A week from Monday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
