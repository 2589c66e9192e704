using System.Management.Automation;

namespace UsageStats.Tests.Parity;

/// <summary>
/// Lets a parity script write down what it sees, at the moment when it sees it. A cmdlet rather than a function with a method
/// call, so that constrained sessions can take notes too. Scripts call it <c>Note</c>.
/// </summary>
[Cmdlet(VerbsCommon.Add, "Note")]
public sealed class AddNoteCommand : PSCmdlet
{
    /// <summary>What to note; errors are described in full.</summary>
    [Parameter(Position = 0)]
    [AllowNull]
    public object? Value { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Transcript.Current.Add("note", Value);
}
