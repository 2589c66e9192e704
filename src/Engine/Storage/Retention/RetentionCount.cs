namespace UsageStats.Storage.Retention;

/// <summary>What retention has dropped since the home was made.</summary>
/// <param name="Events">Events in the segments it deleted.</param>
/// <param name="Unsent">Those of them that were to be sent and had not been.</param>
public readonly record struct RetentionCount(long Events, long Unsent);
