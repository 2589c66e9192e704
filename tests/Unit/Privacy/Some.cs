using UsageStats.Privacy;

namespace UsageStats.Tests.Privacy;

/// <summary>What tests of redaction are made of.</summary>
internal static class Some
{
    /// <summary>The values of the machine that the corpus talks of.</summary>
    public static MachineValues Machine { get; } = new("wilhelmina", "ws-lovelace", "AKERFJORD", "/srv/people/wilhelmina");

    /// <summary>The values of a machine that points to nobody.</summary>
    public static MachineValues NobodysMachine { get; } = new();

    /// <summary>A redactor with the rules of this process.</summary>
    public static Redactor Redactor() => new(Machine);
}
