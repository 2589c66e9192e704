using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation.Host;

namespace UsageStats.Tests.Support;

/// <summary>A host 120 columns wide that keeps what is written to it. It cannot be asked anything: a prompt fails the test.</summary>
internal sealed class CapturingHost : PSHost
{
    private readonly CapturingUserInterface _ui = new();

    /// <summary>The lines shown so far, without their line ends and without colours.</summary>
    public IReadOnlyList<string> Lines => _ui.Lines;

    /// <summary>The code of the last <c>exit</c> that reached the host; null when none did.</summary>
    public int? ExitCode { get; private set; }

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override string Name => "CapturingHost";

    /// <inheritdoc/>
    public override PSHostUserInterface UI => _ui;

    /// <inheritdoc/>
    public override Version Version { get; } = new(1, 0);

    /// <summary>Forgets what was shown.</summary>
    public void Clear()
    {
        _ui.Clear();
        ExitCode = null;
    }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }
}
