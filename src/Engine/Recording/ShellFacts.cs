namespace UsageStats.Recording;

/// <summary>What only PowerShell knows of a session.</summary>
internal sealed class ShellFacts(string edition, string version, string host, bool interactive)
{
    /// <summary><c>Core</c> or <c>Desktop</c>.</summary>
    public string Edition { get; } = edition;

    /// <summary>Its version: up to three numbers with dots, such as <c>7.6.5</c>.</summary>
    public string Version { get; } = version;

    /// <summary><c>console</c>, <c>vscode</c>, <c>ise</c> or <c>other</c>.</summary>
    public string Host { get; } = host;

    /// <summary>Whether a person types at it.</summary>
    public bool Interactive { get; } = interactive;
}
