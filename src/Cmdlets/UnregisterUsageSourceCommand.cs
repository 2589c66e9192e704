using System;
using System.IO;
using System.Management.Automation;
using UsageStats.Cmdlets.Sources;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Forgets a source: what it declared and the decision on it. Its events stay; a module that registers it again begins undecided.</summary>
[Cmdlet(VerbsLifecycle.Unregister, "UsageSource", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class UnregisterUsageSourceCommand : UsageCmdlet
{
    /// <summary>The sources' names. Not <c>default</c>, which is always there.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            Forget(name);
        }
    }

    private void Forget(string name)
    {
        if (SourceName.IsDefault(name))
        {
            WriteError(SourceErrors.DefaultSourceIsYours());
        }
        else if (!SourceName.IsValid(name))
        {
            WriteError(SourceErrors.InvalidSourceName(name));
        }
        else if (ShouldProcess($"source '{name}'", "Forget what it declares and your decision on it"))
        {
            try
            {
                if (!Engine.Sources.Remove(name))
                {
                    WriteError(SourceErrors.SourceNotFound(name));
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                WriteError(SourceErrors.CannotChangeSource(failure, name));
            }
        }
    }
}
