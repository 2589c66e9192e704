using System;

namespace UsageStats.Statistics;

/// <summary>How often something was called on one day.</summary>
/// <param name="Date">The day, at midnight, in the time zone that was asked for.</param>
/// <param name="Calls">The calls that started on it.</param>
public readonly record struct DailyCalls(DateTime Date, long Calls);
