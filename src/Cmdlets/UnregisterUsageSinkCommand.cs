using System;
using System.IO;
using System.Management.Automation;
using UsageStats.Cmdlets.Sending;
using UsageStats.Sending;

namespace UsageStats.Cmdlets;

/// <summary>Forgets a sink and how far it had got. The events stay, and so does the ledger.</summary>
[Cmdlet(VerbsLifecycle.Unregister, "UsageSink", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class UnregisterUsageSinkCommand : SinkCmdlet
{
    /// <summary>Names of sinks. Wildcards are allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SinkNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (SinkDefinition sink in Find(Name))
        {
            try
            {
                if (ShouldProcess(sink.Name, "Forget the sink"))
                {
                    Registry.Remove(sink.Name);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                WriteError(SendingErrors.CannotChangeSink(failure, sink.Name));
            }
        }
    }
}
