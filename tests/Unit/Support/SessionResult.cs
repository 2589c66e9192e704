using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace UsageStats.Tests.Support;

/// <summary>Everything that one run of a script gave, each stream in its own order.</summary>
internal sealed record SessionResult
{
    /// <summary>The success stream.</summary>
    public required IReadOnlyList<PSObject> Output { get; init; }

    /// <summary>The error stream; a terminating error is not in it but in <see cref="Terminating"/>.</summary>
    public required IReadOnlyList<ErrorRecord> Errors { get; init; }

    /// <summary>The warning stream.</summary>
    public required IReadOnlyList<WarningRecord> Warnings { get; init; }

    /// <summary>The verbose stream.</summary>
    public required IReadOnlyList<VerboseRecord> Verbose { get; init; }

    /// <summary>The debug stream.</summary>
    public required IReadOnlyList<DebugRecord> Debug { get; init; }

    /// <summary>The information stream.</summary>
    public required IReadOnlyList<InformationRecord> Information { get; init; }

    /// <summary>The progress stream.</summary>
    public required IReadOnlyList<ProgressRecord> Progress { get; init; }

    /// <summary>The lines that reached the host's screen in this run.</summary>
    public required IReadOnlyList<string> Screen { get; init; }

    /// <summary>What ended the script early: an error, or <see cref="PipelineStoppedException"/> after a stop. Null when it reached its end.</summary>
    public required Exception? Terminating { get; init; }

    /// <summary>What the engine says of the run: true after any error record or terminating error.</summary>
    public required bool HadErrors { get; init; }

    /// <summary>The session's <c>$?</c> after the run.</summary>
    public required bool Succeeded { get; init; }
}
