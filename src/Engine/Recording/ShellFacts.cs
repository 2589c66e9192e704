namespace UsageStats.Recording;

/// <summary>What only PowerShell knows of a session.</summary>
/// <param name="Edition"><c>Core</c> or <c>Desktop</c>.</param>
/// <param name="Version">Its version: up to three numbers with dots, such as <c>7.6.5</c>.</param>
/// <param name="Host"><c>console</c>, <c>vscode</c>, <c>ise</c> or <c>other</c>.</param>
/// <param name="Interactive">Whether a person types at it.</param>
internal sealed record ShellFacts(string Edition, string Version, string Host, bool Interactive);
