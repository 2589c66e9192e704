using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace UsageStats.Tests.Support;

/// <summary>Keeps written text as lines. Stream messages that reach the host carry the prefix that a console shows.</summary>
internal sealed class CapturingUserInterface : PSHostUserInterface
{
    private readonly object _gate = new();
    private readonly List<string> _lines = [];
    private readonly StringBuilder _open = new();

    /// <summary>Every line so far, an unfinished last one included.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return _open.Length == 0 ? [.. _lines] : [.. _lines, _open.ToString()];
            }
        }
    }

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new FixedRawUserInterface();

    /// <summary>Forgets every line.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _lines.Clear();
            _open.Clear();
        }
    }

    /// <inheritdoc/>
    public override void Write(string value)
    {
        lock (_gate)
        {
            string plain = GetOutputString(value, supportsVirtualTerminal: false);
            string[] parts = plain.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
            _open.Append(parts[0]);
            foreach (string part in parts.AsSpan(1))
            {
                _lines.Add(_open.ToString());
                _open.Clear().Append(part);
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    /// <inheritdoc/>
    public override void WriteLine(string value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => WriteLine("ERROR: " + value);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    /// <inheritdoc/>
    public override string ReadLine() => throw Asked();

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => throw Asked();

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw Asked();

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw Asked();

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw Asked();

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw Asked();

    private static NotSupportedException Asked() => new("The command asked the user something; nobody is there to answer.");
}
