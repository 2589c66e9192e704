using System;
using System.Collections.Generic;
using UsageStats.Privacy;

namespace UsageStats.Sources;

/// <summary>A source as its user sees it.</summary>
public sealed class UsageSource
{
    internal UsageSource(SourceRecord source)
    {
        Name = source.Name;
        Mode = source.Cap;
        Decided = source.IsDefault || source.Decision is not null;
        Sending = source.Sending;
        Pending = source.Growth;
        Command = source.Declared.Commands;
        Event = source.Declared.Events;
        Property = source.Declared.Properties;
        ErrorType = source.Declared.ErrorTypes;
        Sink = source.Declared.Sink?.ToString();
        RegisteredBy = source.RegisteredBy;
        Changed = source.Changed;
    }

    /// <summary>Its name. <c>default</c> is the user's own source.</summary>
    public string Name { get; }

    /// <summary>The highest mode that it may have; the effective mode may be lower.</summary>
    public UsageMode Mode { get; }

    /// <summary>Whether the user has decided. Until then a source is kept local; <c>default</c> needs no decision.</summary>
    public bool Decided { get; }

    /// <summary>Whether its events may be sent, as far as the source decides.</summary>
    public SourceSending Sending { get; }

    /// <summary>What it declares beyond what the user has accepted, one line each, such as <c>property size: count</c>. Nothing of it is sent before <c>Set-UsageSource -Accept</c>.</summary>
    public IReadOnlyList<string> Pending { get; }

    /// <summary>Names of commands that may be sent as they are, with wildcards.</summary>
    public IReadOnlyList<string> Command { get; }

    /// <summary>Kinds of event that may be sent, besides those that every source has.</summary>
    public IReadOnlyList<string> Event { get; }

    /// <summary>Properties that may be sent.</summary>
    public IReadOnlyList<PropertyDeclaration> Property { get; }

    /// <summary>Error types that may be sent as they are, with wildcards, besides those of .NET and PowerShell.</summary>
    public IReadOnlyList<string> ErrorType { get; }

    /// <summary>The sink that it would like its own events to go to: kind and endpoint. Null for none.</summary>
    public string? Sink { get; }

    /// <summary>The module that registered it; null when a person did.</summary>
    public string? RegisteredBy { get; }

    /// <summary>When its catalogue last changed, in UTC; null when it never had one.</summary>
    public DateTimeOffset? Changed { get; }
}
