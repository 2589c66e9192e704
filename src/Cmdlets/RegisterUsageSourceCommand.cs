using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Sources;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>
/// Declares what of a source may be sent once its user allows it. In a module's psm1 it needs no arguments: it reads the
/// manifest's <c>PrivateData.UsageStats</c>. Nobody turns a source on by registering it.
/// </summary>
[Cmdlet(VerbsLifecycle.Register, "UsageSource", SupportsShouldProcess = true, DefaultParameterSetName = ManifestSet)]
[OutputType(typeof(UsageSource))]
public sealed class RegisterUsageSourceCommand : UsageCmdlet
{
    private const string ManifestSet = "Manifest";
    private const string DeclaredSet = "Declared";

    /// <summary>The source's name: a letter, then up to 63 letters, digits, '.' and '-'. Default: the module's own.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = DeclaredSet)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Names of commands that may be sent as they are. <c>*</c> and <c>?</c> are wildcards.</summary>
    [Parameter(ParameterSetName = DeclaredSet)]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public string[] Command { get; set; } = [];

    /// <summary>Kinds of event, besides <c>command</c> and the other built-in ones.</summary>
    [Parameter(ParameterSetName = DeclaredSet)]
    [AllowEmptyCollection]
    public string[] Event { get; set; } = [];

    /// <summary>Properties: names to kinds. A kind is bool, count, number, duration, short, text or hash, or the values themselves: <c>'a|b|c'</c>.</summary>
    [Parameter(ParameterSetName = DeclaredSet)]
    [ValidateNotNull]
    public IDictionary Property { get; set; } = new Hashtable();

    /// <summary>Error types that may be sent as they are, besides those of .NET and PowerShell. <c>*</c> and <c>?</c> are wildcards.</summary>
    [Parameter(ParameterSetName = DeclaredSet)]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public string[] ErrorType { get; set; } = [];

    /// <summary>Writes the source as it is now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private PSModuleInfo? Module => SessionState.Module;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        CatalogueBuilder builder = new();
        string? name = ParameterSetName == ManifestSet ? ReadManifest(builder) : ReadArguments(builder);
        if (name is null || !CanRegister(name, builder))
        {
            return;
        }

        if (IsOff)
        {
            Tell($"'{name}' is not registered: while the mode is Off, no file is made.");
            return;
        }

        try
        {
            Register(name, builder.Build());
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Fail(failure, name);
        }
    }

    private string? ReadManifest(CatalogueBuilder builder)
    {
        if (ModuleDeclaration.Find(Module) is not IDictionary declaration)
        {
            WriteError(SourceErrors.NoDeclarationInManifest(Module?.Name));
            return null;
        }

        string name = ModuleDeclaration.NameIn(declaration, Module!);
        if (ModuleDeclaration.AddTo(builder, declaration) is string problem)
        {
            WriteError(SourceErrors.InvalidDeclaration(problem, name));
            return null;
        }

        return name;
    }

    private string ReadArguments(CatalogueBuilder builder)
    {
        Command.ToList().ForEach(builder.AddCommand);
        Event.ToList().ForEach(builder.AddEvent);
        ErrorType.ToList().ForEach(builder.AddErrorType);
        builder.AddProperties(Property);
        return Name;
    }

    private bool CanRegister(string name, CatalogueBuilder builder)
    {
        if (SourceName.IsDefault(name))
        {
            WriteError(SourceErrors.DefaultSourceIsYours());
            return false;
        }

        if (!SourceName.IsValid(name))
        {
            WriteError(SourceErrors.InvalidSourceName(name));
            return false;
        }

        foreach (string problem in builder.Problems)
        {
            WriteError(SourceErrors.InvalidDeclaration(problem, name));
        }

        return builder.Problems.Count == 0;
    }

    private void Register(string name, SourceCatalogue catalogue)
    {
        string? by = Module?.Name;
        SourceRecord? known = Engine.Sources.Find(name);
        if (by is not null && known?.RegisteredBy is string owner && !owner.Equals(by, StringComparison.OrdinalIgnoreCase))
        {
            WriteError(SourceErrors.SourceBelongsToAnother(known.Name, owner, by));
            return;
        }

        // On every import but the first this is all: one small file is read, and nothing is locked or written.
        SourceRecord declared = Declare(known);
        if (!ReferenceEquals(declared, known) && ShouldProcess($"source '{name}'", "Declare what of it may be sent once you allow it"))
        {
            known = Engine.Sources.Update(name, Declare);
        }

        if (PassThru && known is not null)
        {
            WriteObject(new UsageSource(known));
        }

        SourceRecord Declare(SourceRecord? source) => (source ?? new SourceRecord(name)).Declare(catalogue, by, Engine.Clock());
    }

    // What fails while a module is imported is not its user's concern: the source stays as it was, and nothing of it is sent.
    private void Fail(Exception failure, string name)
    {
        if (Module is null)
        {
            WriteError(SourceErrors.CannotChangeSource(failure, name));
        }
        else
        {
            WriteVerbose(failure.Message);
        }
    }

    private void Tell(string text)
    {
        if (Module is null)
        {
            WriteWarning(text);
        }
        else
        {
            WriteVerbose(text);
        }
    }
}
