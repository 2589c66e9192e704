using System;
using Xunit;

namespace UsageStats.Tests.Support;

/// <summary>A test of what is done on Linux only. Skipped, with that word, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Linux only.";
        }
    }
}
