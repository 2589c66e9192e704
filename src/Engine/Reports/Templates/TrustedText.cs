namespace UsageStats.Reports.Templates;

/// <summary>A text that a template takes as it is. Only for what ships with the module, never for what a log holds.</summary>
internal sealed class TrustedText(string text)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;
}
