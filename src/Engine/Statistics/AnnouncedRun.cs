namespace UsageStats.Statistics;

/// <summary>The start of a run.</summary>
/// <param name="Group">The group that the run belongs to.</param>
/// <param name="Day">Its day, as <see cref="DayClock"/> numbers them.</param>
/// <param name="UtcTicks">When: UTC, in ticks.</param>
/// <param name="Session">Its session.</param>
internal readonly record struct AnnouncedRun(long Group, int Day, long UtcTicks, string Session);
