using System;

namespace UsageStats.Reports;

/// <summary>A type of error and the runs that ended in it.</summary>
/// <param name="Type">The type; <c>(unknown)</c> where nobody could tell.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Command">The command that had it most often; of equals the first by name.</param>
/// <param name="Commands">How many commands had it.</param>
/// <param name="Last">When the last of the runs started, in UTC.</param>
internal sealed record ReportError(string Type, long Runs, string Command, int Commands, DateTimeOffset Last);
