using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Sources;
using UsageStats.Sending;
using UsageStats.Sending.Endpoints;
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
    private protected override bool WarnsOfMode => false;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        IDictionary? declaration = ParameterSetName == ManifestSet ? ModuleDeclaration.Find(Module) : Arguments();
        if (declaration is null)
        {
            WriteError(SourceErrors.NoDeclarationInManifest(Module?.Name));
            return;
        }

        string name = ModuleDeclaration.NameIn(declaration) ?? Module!.Name;
        string fingerprint = DeclarationFingerprint.Of(declaration, Module?.Name);
        if (!PassThru && Engine.Sources.IsRegistered(name, fingerprint))
        {
            // On every import but the first this is all: the beginning of one small file was read.
            return;
        }

        if (Declare(name, declaration) is SourceCatalogue catalogue)
        {
            TryRegister(name, catalogue, fingerprint);
        }
    }

    private Hashtable Arguments() => new()
    {
        ["Source"] = Name,
        ["Commands"] = Command,
        ["Events"] = Event,
        ["ErrorTypes"] = ErrorType,
        ["Properties"] = Property,
    };

    private SourceCatalogue? Declare(string name, IDictionary declaration)
    {
        if (SourceName.IsDefault(name))
        {
            WriteError(SourceErrors.DefaultSourceIsYours());
            return null;
        }

        if (!SourceName.IsValid(name))
        {
            WriteError(SourceErrors.InvalidSourceName(name));
            return null;
        }

        CatalogueBuilder builder = new();
        string? unknown = ModuleDeclaration.AddTo(builder, declaration);
        SourceCatalogue catalogue = builder.Build();
        string[] problems = [.. new[] { unknown, SinkProblem(name, catalogue) }.OfType<string>(), .. builder.Problems];
        foreach (string problem in problems)
        {
            WriteError(SourceErrors.InvalidDeclaration(problem, name));
        }

        return problems.Length == 0 ? catalogue : null;
    }

    private static string? SinkProblem(string name, SourceCatalogue catalogue)
    {
        try
        {
            _ = catalogue.Sink is SourceSink sink ? SourceSinks.Resolve(name, sink) : null;
            return null;
        }
        catch (EndpointException problem)
        {
            return problem.Message;
        }
    }

    private void TryRegister(string name, SourceCatalogue catalogue, string fingerprint)
    {
        if (IsOff)
        {
            Tell($"'{name}' is not registered: while the mode is Off, no file is made.");
            return;
        }

        try
        {
            Register(name, catalogue, fingerprint);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Fail(failure, name);
        }
    }

    private void Register(string name, SourceCatalogue catalogue, string fingerprint)
    {
        string? by = Module?.Name;
        SourceRecord? known = Engine.Sources.Find(name);
        if (by is not null && known?.RegisteredBy is string owner && !owner.Equals(by, StringComparison.OrdinalIgnoreCase))
        {
            WriteError(SourceErrors.SourceBelongsToAnother(known.Name, owner, by));
            return;
        }

        if (!ReferenceEquals(Next(known), known) && ShouldProcess($"source '{name}'", "Declare what of it may be sent once you allow it"))
        {
            known = Engine.Sources.Update(name, Next);
        }

        if (PassThru && known is not null)
        {
            WriteObject(new UsageSource(known));
        }

        SourceRecord Next(SourceRecord? stored) => (stored ?? new SourceRecord(name)).Declare(catalogue, by, fingerprint, Engine.Clock());
    }

    // What fails while a module is imported is not its user's concern: the source stays as it was, and nothing of it is sent.
    private void Fail(Exception failure, string name)
    {
        if (Module is null)
        {
            WriteError(failure is InvalidDataException ? SourceErrors.CannotReadSource(failure, name) : SourceErrors.CannotChangeSource(failure, name));
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
