using System;
using Xunit;

namespace UsageStats.Tests.Support;

/// <summary>A test of what only Unix has: modes, FIFOs, descriptors. Skipped, with that word, on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Unix only.";
        }
    }
}
