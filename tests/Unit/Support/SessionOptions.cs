using System.Management.Automation;

namespace UsageStats.Tests.Support;

/// <summary>How a <see cref="PowerShellSession"/> starts.</summary>
internal sealed record SessionOptions
{
    /// <summary>Import the module that the build assembled. Default true.</summary>
    public bool ImportModule { get; init; } = true;

    /// <summary>The language mode of the session, and of what is typed into it. Default FullLanguage.</summary>
    public PSLanguageMode LanguageMode { get; init; } = PSLanguageMode.FullLanguage;
}
