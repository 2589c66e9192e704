using UsageStats.Sending;

namespace UsageStats.Privacy;

/// <summary>What the egress filter made of an event.</summary>
/// <param name="Event">All that may leave of it; null when all of it stays.</param>
/// <param name="Drops">What was kept here, and why.</param>
internal readonly record struct EgressResult(OutgoingEvent? Event, EgressDrops Drops);
