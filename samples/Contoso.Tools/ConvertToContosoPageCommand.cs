using System;
using System.Linq;
using System.Management.Automation;

namespace Contoso.Tools;

/// <summary>Makes a page of lines of text.</summary>
[Cmdlet(VerbsData.ConvertTo, "ContosoPage")]
[OutputType(typeof(string))]
public sealed class ConvertToContosoPageCommand : Cmdlet
{
    private static readonly bool Counts = AppDomain.CurrentDomain.GetAssemblies().Any(one => one.GetName().Name == "UsageStats.Engine");

    private int _lines;

    /// <summary>A line.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string Line { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _lines += Line.Length > 0 ? 1 : 0;
        WriteObject("<p>" + Line + "</p>");
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Counts) { Telemetry.Record(_lines); }
    }
}
