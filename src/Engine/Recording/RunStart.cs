using UsageStats.Events;
using UsageStats.Privacy;

namespace UsageStats.Recording;

/// <summary>What is remembered at the start of a run until its end.</summary>
/// <param name="UtcTicks">When it started: UTC, in ticks of 100 ns since year 1.</param>
/// <param name="Timestamp">When it started on the monotonic clock (<see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>).</param>
/// <param name="Mode">The mode of its source then.</param>
/// <param name="Announced">The event that says so, where the start was recorded; null where it was not.</param>
internal readonly record struct RunStart(long UtcTicks, long Timestamp, UsageMode Mode, EventId? Announced = null);
