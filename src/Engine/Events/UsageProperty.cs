namespace UsageStats.Events;

/// <summary>A named scalar on an event.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct UsageProperty(string Name, PropertyValue Value);
