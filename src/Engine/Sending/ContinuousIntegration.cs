using System;
using UsageStats.Recording;

namespace UsageStats.Sending;

/// <summary>Tells whether this process runs in continuous integration, by the variables that the services set.</summary>
internal static class ContinuousIntegration
{
    /// <summary>Whether it does.</summary>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    public static bool IsDetected(Func<string, string?> environment) => MarkedEnvironment.Integration.Detect(environment) != MarkedEnvironment.None;
}
