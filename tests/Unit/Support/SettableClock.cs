using System;

namespace UsageStats.Tests.Support;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class SettableClock
{
    /// <summary>What it shows.</summary>
    public DateTimeOffset Now { get; set; } = Drafts.Start;

    /// <summary>Reads it.</summary>
    public DateTimeOffset Read() => Now;
}
