namespace UsageStats.Cmdlets.Tracking;

/// <summary>What the events of a tracked command carry.</summary>
/// <param name="Name">The command's name, not yet judged.</param>
/// <param name="Source">Who the events belong to.</param>
internal sealed record CommandIdentity(string Name, string Source);
