using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace UsageStats.QuickStart;

/// <summary>Writes to the terminal, with colours where it is one. Asks nothing.</summary>
internal sealed class TerminalUserInterface : PSHostUserInterface
{
    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new TerminalRawUserInterface();

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal => !Console.IsOutputRedirected;

    /// <inheritdoc/>
    public override void Write(string value) => Console.Write(GetOutputString(value, SupportsVirtualTerminal));

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        if (Console.IsOutputRedirected)
        {
            Console.Write(value);
            return;
        }

        Console.ForegroundColor = foregroundColor;
        Console.Write(value);
        Console.ResetColor();
    }

    /// <inheritdoc/>
    public override void WriteLine(string value) => Console.WriteLine(GetOutputString(value, SupportsVirtualTerminal));

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => WriteLine(ConsoleColor.Red, ConsoleColor.Black, value);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteLine(ConsoleColor.Yellow, ConsoleColor.Black, "WARNING: " + message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // A tour that is read later has no use for bars.
    }

    /// <inheritdoc/>
    public override string ReadLine() => throw Asked();

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => throw Asked();

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw Asked();

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw Asked();

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Asked();

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw Asked();

    private static NotSupportedException Asked() => new("The tour asks no questions.");
}
