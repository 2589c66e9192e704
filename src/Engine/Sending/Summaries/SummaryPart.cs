namespace UsageStats.Sending.Summaries;

/// <summary>What a part of a summary is of: one kind of event under one name.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Name">The name as it leaves; null where the events have none.</param>
internal readonly record struct SummaryPart(string Kind, string? Name);
