using System;
using Xunit;

namespace UsageStats.Tests.Support;

/// <summary>A fact about what only Unix has: links without rights, FIFOs, permission bits.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no such thing.";
        }
    }
}
