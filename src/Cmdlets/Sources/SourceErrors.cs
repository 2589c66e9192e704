using System;
using System.Management.Automation;
using UsageStats.Sources;

namespace UsageStats.Cmdlets.Sources;

/// <summary>The error records of the commands for sources. The id is the method's name.</summary>
internal static class SourceErrors
{
    /// <summary>The text is no source's name.</summary>
    public static ErrorRecord InvalidSourceName(string name) => UsageErrors.Make(
        new ArgumentException($"'{name}' is no name of a source; use a letter, then up to {SourceName.MaxLength - 1} letters, digits, '.' and '-', and no device name of Windows."),
        ErrorCategory.InvalidArgument,
        name,
        "Choose another name; a module names its source in its manifest under PrivateData.UsageStats.Source.");

    /// <summary>No source has this name.</summary>
    public static ErrorRecord SourceNotFound(string name) => UsageErrors.Make(
        new ItemNotFoundException($"There is no source '{name}'."), ErrorCategory.ObjectNotFound, name, "Run Get-UsageSource to see all sources.");

    /// <summary>A declaration is none.</summary>
    public static ErrorRecord InvalidDeclaration(string problem, string source) => UsageErrors.Make(
        new ArgumentException(problem), ErrorCategory.InvalidArgument, source, "Correct the declaration and try again; nothing was changed.");

    /// <summary>A command without a name was not called by a module that declares one.</summary>
    public static ErrorRecord NoDeclarationInManifest(string? module) => UsageErrors.Make(
        new InvalidOperationException(module is null
            ? "Without -Name, Register-UsageSource reads the manifest of the module that calls it, and no module does."
            : $"The manifest of '{module}' has no table PrivateData.UsageStats."),
        ErrorCategory.InvalidOperation,
        module,
        "Give -Name and what it declares, or add PrivateData = @{ UsageStats = @{ Commands = 'Verb-Noun' } } to the module's manifest.");

    /// <summary>The user's own source is not for others to declare.</summary>
    public static ErrorRecord DefaultSourceIsYours() => UsageErrors.Make(
        new InvalidOperationException($"'{SourceName.Default}' is your own source; it is always there, and nobody registers it."),
        ErrorCategory.InvalidOperation,
        SourceName.Default,
        "Run Set-UsageSource default with -Command, -Event, -Property or -ErrorType to say what of it may be sent.");

    /// <summary>The user's own source needs nobody's permission.</summary>
    public static ErrorRecord DefaultSourceNeedsNoDecision() => UsageErrors.Make(
        new InvalidOperationException($"'{SourceName.Default}' is your own source; it follows the module's mode, and its catalogue is accepted as you write it."),
        ErrorCategory.InvalidOperation,
        SourceName.Default,
        "Run Set-UsageConfiguration -Mode to change the mode.");

    /// <summary>A module's catalogue comes from the module.</summary>
    public static ErrorRecord CatalogueIsNotYours(string name) => UsageErrors.Make(
        new InvalidOperationException($"What '{name}' declares comes from whoever registered it; only the catalogue of '{SourceName.Default}' is set here."),
        ErrorCategory.InvalidOperation,
        name,
        "Run Set-UsageSource with -Mode or -Accept to decide on it.");

    /// <summary>A module tried to decide on itself.</summary>
    public static ErrorRecord SourceCannotAllowItself(string name, string module) => UsageErrors.Make(
        new InvalidOperationException($"The module '{module}' registered the source '{name}' and cannot allow it."),
        ErrorCategory.PermissionDenied,
        name,
        $"Whoever uses the module decides: Set-UsageSource {name} -Mode On.");

    /// <summary>Another module registered the source first.</summary>
    public static ErrorRecord SourceBelongsToAnother(string name, string owner, string module) => UsageErrors.Make(
        new InvalidOperationException($"The source '{name}' was registered by the module '{owner}', so '{module}' cannot change it."),
        ErrorCategory.PermissionDenied,
        name,
        $"Choose another name, or run Unregister-UsageSource {name} if '{owner}' is gone for good.");

    /// <summary>A source's file cannot be read or is not understood.</summary>
    public static ErrorRecord CannotReadSource(Exception failure, string name) => UsageErrors.Make(
        failure, ErrorCategory.ReadError, name, $"Run Unregister-UsageSource {name} to begin anew; the decision on it is forgotten then.");

    /// <summary>A source's file cannot be changed.</summary>
    public static ErrorRecord CannotChangeSource(Exception failure, string name) => UsageErrors.Make(
        failure, ErrorCategory.WriteError, name, "Run Get-UsageStatus to see the home and its permissions.");
}
