using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace UsageStats.Tests.Support;

/// <summary>How a <see cref="PowerShellSession"/> starts.</summary>
internal sealed record SessionOptions
{
    /// <summary>Import the module that the build assembled. Default true.</summary>
    public bool ImportModule { get; init; } = true;

    /// <summary>The language mode of the session, and of what is typed into it. Default FullLanguage.</summary>
    public PSLanguageMode LanguageMode { get; init; } = PSLanguageMode.FullLanguage;

    /// <summary>Names or paths of further modules to import. Default none.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Commands that exist in the session without a module. Default none.</summary>
    public IReadOnlyList<SessionStateCommandEntry> Commands { get; init; } = [];
}
