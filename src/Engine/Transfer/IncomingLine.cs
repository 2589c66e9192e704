using UsageStats.Events;

namespace UsageStats.Transfer;

/// <summary>An event of an incoming log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UtcTicks">When it started: UTC, in ticks.</param>
/// <param name="Offset">Where its line begins in the spool.</param>
/// <param name="Length">The line's bytes, without its newline.</param>
/// <param name="IsPersonal">Whether a name, type or value in it would not have been stored here.</param>
internal readonly record struct IncomingLine(EventId Id, long UtcTicks, long Offset, int Length, bool IsPersonal);
