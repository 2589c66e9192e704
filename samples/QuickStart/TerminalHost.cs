using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace UsageStats.QuickStart;

/// <summary>The least of a PowerShell host that can show formatted output on a terminal.</summary>
internal sealed class TerminalHost : PSHost
{
    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override string Name => "UsageStats tour";

    /// <inheritdoc/>
    public override PSHostUserInterface UI { get; } = new TerminalUserInterface();

    /// <inheritdoc/>
    public override Version Version { get; } = new(1, 0);

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException("The tour has no nested prompt.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException("The tour has no nested prompt.");

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
        // Nothing to save: native programs write to the same terminal.
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
        // Nothing to restore.
    }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode)
    {
        // The tour decides when it is over.
    }
}
