using System;
using System.Management.Automation;
using System.Reflection;

namespace UsageStats.Tests.Parity;

/// <summary>
/// Stands in for <c>Select-Object -First</c>, which the engine's package lacks. How a command says "enough" is not public, so
/// this builds the engine's own exception by reflection: a substitute would not exercise the path that users meet.
/// </summary>
[Cmdlet(VerbsCommon.Select, "Object")]
public sealed class SelectFirstCommand : PSCmdlet
{
    private int _seen;

    /// <summary>How many objects are enough.</summary>
    [Parameter(Mandatory = true)]
    public int First { get; set; }

    /// <summary>The objects.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        WriteObject(InputObject);
        if (++_seen >= First)
        {
            Type enough = typeof(PSCmdlet).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;
            throw (Exception)Activator.CreateInstance(
                enough, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [this], null)!;
        }
    }
}
