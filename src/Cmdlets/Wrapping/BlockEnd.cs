using UsageStats.Events;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>How a block ended.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Error">The error's type name, or null.</param>
/// <param name="InsideTicks">Time spent in the block, in ticks of the monotonic clock.</param>
internal readonly record struct BlockEnd(Outcome Outcome, string? Error, long InsideTicks);
