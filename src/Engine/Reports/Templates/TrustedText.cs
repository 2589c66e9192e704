namespace UsageStats.Reports.Templates;

/// <summary>A text that a template takes as it is. Only for what ships with the module, never for what a log holds.</summary>
/// <param name="Text">The text.</param>
internal sealed record TrustedText(string Text);
