using System.Management.Automation;
using UsageStats.Cmdlets.Sending;
using UsageStats.Sending;

namespace UsageStats.Cmdlets;

/// <summary>Shows the sinks and how they fare. Their secrets are masked.</summary>
[Cmdlet(VerbsCommon.Get, "UsageSink")]
[OutputType(typeof(UsageSink))]
public sealed class GetUsageSinkCommand : SinkCmdlet
{
    /// <summary>Names of sinks. Wildcards are allowed. Default all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SinkNameCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (SinkDefinition sink in Find(Name))
        {
            WriteObject(View(sink));
        }
    }
}
