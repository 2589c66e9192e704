using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Sources;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Tells which sources there are, what each declares, and how far it may go.</summary>
[Cmdlet(VerbsCommon.Get, "UsageSource")]
[OutputType(typeof(UsageSource))]
public sealed class GetUsageSourceCommand : UsageCmdlet
{
    /// <summary>The sources' names. Wildcards are allowed; case does not matter. Default all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SourceNameCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string pattern in Name)
        {
            Func<string, bool> matches = Wildcards.Matcher([pattern])!;
            string[] found = [.. Engine.Sources.Names().Where(matches)];
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(pattern))
            {
                WriteError(SourceErrors.SourceNotFound(pattern));
            }

            foreach (string name in found)
            {
                Show(name);
            }
        }
    }

    private void Show(string name)
    {
        try
        {
            if (Engine.Sources.Find(name) is SourceRecord source)
            {
                WriteObject(new UsageSource(source));
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            WriteError(SourceErrors.CannotReadSource(failure, name));
        }
    }
}
