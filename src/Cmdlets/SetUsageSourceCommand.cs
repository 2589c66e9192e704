using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Sources;
using UsageStats.Privacy;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Decides how far a source may go, agrees to what it has come to declare, or writes the catalogue of <c>default</c>.</summary>
[Cmdlet(VerbsCommon.Set, "UsageSource", SupportsShouldProcess = true, DefaultParameterSetName = CatalogueSet)]
[OutputType(typeof(UsageSource))]
public sealed class SetUsageSourceCommand : UsageCmdlet
{
    private const string ModeSet = "Mode";
    private const string AcceptSet = "Accept";
    private const string CatalogueSet = "Catalogue";

    /// <summary>The sources' names.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The highest mode of the source: On allows sending what it declares now, also to its own sink; Local keeps its events here; Off records none.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ModeSet)]
    public UsageMode Mode { get; set; }

    /// <summary>Agrees to all that the source declares now, so that sending goes on.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AcceptSet)]
    public SwitchParameter Accept { get; set; }

    /// <summary>The commands of <c>default</c> whose names may be sent as they are, in place of those before. <c>*</c> and <c>?</c> are wildcards.</summary>
    [Parameter(ParameterSetName = CatalogueSet)]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public string[]? Command { get; set; }

    /// <summary>The kinds of event of <c>default</c> that may be sent, in place of those before.</summary>
    [Parameter(ParameterSetName = CatalogueSet)]
    [AllowEmptyCollection]
    public string[]? Event { get; set; }

    /// <summary>The properties of <c>default</c> that may be sent, in place of those before: names to kinds, as in Register-UsageSource.</summary>
    [Parameter(ParameterSetName = CatalogueSet)]
    [ValidateNotNull]
    public IDictionary? Property { get; set; }

    /// <summary>The error types of <c>default</c> that may be sent as they are, in place of those before. <c>*</c> and <c>?</c> are wildcards.</summary>
    [Parameter(ParameterSetName = CatalogueSet)]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public string[]? ErrorType { get; set; }

    /// <summary>Writes the source as it is now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            try
            {
                Set(name);
            }
            catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                WriteError(failure is InvalidDataException ? SourceErrors.CannotReadSource(failure, name) : SourceErrors.CannotChangeSource(failure, name));
            }
        }
    }

    private void Set(string name)
    {
        if (!SourceName.IsValid(name))
        {
            WriteError(SourceErrors.InvalidSourceName(name));
        }
        else if (Engine.Sources.Find(name) is not SourceRecord source)
        {
            WriteError(SourceErrors.SourceNotFound(name));
        }
        else if (ParameterSetName == CatalogueSet)
        {
            WriteCatalogue(source);
        }
        else
        {
            Decide(source);
        }
    }

    private void Decide(SourceRecord source)
    {
        bool widens = Accept || Mode == UsageMode.On;
        if (source.IsDefault)
        {
            WriteError(SourceErrors.DefaultSourceNeedsNoDecision());
        }
        else if (widens && SessionState.Module?.Name is string module && module.Equals(source.RegisteredBy, StringComparison.OrdinalIgnoreCase))
        {
            WriteError(SourceErrors.SourceCannotAllowItself(source.Name, module));
        }
        else
        {
            string action = Accept ? "Accept all that it declares" : $"Set its mode to {Mode}";
            if (Change(source, action + Additions(source, widens), stored => Accept ? stored.Accept(source.Declared) : stored.Decide(Mode, source.Declared)) && widens)
            {
                Notice($"What '{source.Name}' declares may be sent from now on" + Additions(source, widens) + ".");
            }
        }
    }

    private static string Additions(SourceRecord source, bool widens) =>
        widens && source.Growth is { Count: > 0 } growth ? ", which adds " + string.Join("; ", growth) : string.Empty;

    // On the host, as Write-Host does it: whoever allows something sees what it is, and no pipeline does.
    private void Notice(string text) => WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]);

    private void WriteCatalogue(SourceRecord source)
    {
        if (!source.IsDefault)
        {
            WriteError(SourceErrors.CatalogueIsNotYours(source.Name));
            return;
        }

        CatalogueBuilder check = Edit(source);
        foreach (string problem in check.Problems)
        {
            WriteError(SourceErrors.InvalidDeclaration(problem, source.Name));
        }

        if (check.Problems.Count == 0)
        {
            Change(source, "Write its catalogue", stored => stored.Declare(Edit(stored).Build(), by: null, fingerprint: null, Engine.Clock()));
        }
    }

    // Lists that are given replace those of the source; the others stay.
    private CatalogueBuilder Edit(SourceRecord source)
    {
        CatalogueBuilder builder = new(source.Declared);
        Replace(builder.Commands, Command, builder.AddCommand);
        Replace(builder.Events, Event, builder.AddEvent);
        Replace(builder.ErrorTypes, ErrorType, builder.AddErrorType);
        if (Property is not null)
        {
            builder.Properties.Clear();
            builder.AddProperties(Property);
        }

        return builder;
    }

    private static void Replace(HashSet<string> old, string[]? entries, Action<string?> add)
    {
        if (entries is not null)
        {
            old.Clear();
            entries.ToList().ForEach(add);
        }
    }

    private bool Change(SourceRecord source, string action, Func<SourceRecord, SourceRecord> change)
    {
        if (!ShouldProcess($"source '{source.Name}'", action))
        {
            return false;
        }

        SourceRecord changed = Engine.Sources.Update(source.Name, stored => change(stored ?? source));
        if (PassThru)
        {
            WriteObject(new UsageSource(changed));
        }

        return true;
    }
}
