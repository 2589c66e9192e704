using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Sending;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sending.Endpoints;
using UsageStats.Sending.Sinks;

namespace UsageStats.Cmdlets;

/// <summary>Names a destination for events. It gets those that are recorded from now on in mode On.</summary>
[Cmdlet(VerbsLifecycle.Register, "UsageSink", SupportsShouldProcess = true)]
[OutputType(typeof(UsageSink))]
public sealed class RegisterUsageSinkCommand : SinkCmdlet
{
    /// <summary>The sink's name: a letter, then at most 63 letters, digits, points and hyphens. Case does not matter.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The wire format: Json, PostHog, Otlp, ApplicationInsights or File.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SinkKindCompleter))]
    public string Kind { get; set; } = string.Empty;

    /// <summary>An address, a host, a connection string or a folder. Default: what the standard environment variables of the kind say now.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    public string? Endpoint { get; set; }

    /// <summary>The key: a SecureString, a text, or <c>env:NAME</c> for the environment variable that holds it when events are sent.</summary>
    [Parameter]
    [SecretParameter]
    [ValidateNotNullOrEmpty]
    public string? ApiKey { get; set; }

    /// <summary>Headers to send: names to values, which may be given as <c>-ApiKey</c> is.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Header { get; set; }

    /// <summary>The one source that it gets. Default: every source that may send.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordedSourceCompleter))]
    public string? Source { get; set; }

    /// <summary>What is sent: each Event, the default, or one summary for a stretch of a Session or for a Day.</summary>
    [Parameter]
    public SinkGranularity Granularity { get; set; }

    /// <summary>What becomes of command names that no catalogue lists. Default Hash.</summary>
    [Parameter]
    public NameHandling NameHandling { get; set; }

    /// <summary>The key to hash names with, the same on every machine that is to count together. Default: a random one of this home.</summary>
    [Parameter]
    [SecretParameter]
    [ValidateNotNullOrEmpty]
    public string? HashKey { get; set; }

    /// <summary>Leaves the anonymous id out, so that the receiver can count events and sessions, but not homes.</summary>
    [Parameter]
    public SwitchParameter NoAnonymousId { get; set; }

    /// <summary>Sends nothing from continuous integration.</summary>
    [Parameter]
    public SwitchParameter ExcludeCI { get; set; }

    /// <summary>Begins at the oldest event that may be sent, and not at the end of the log.</summary>
    [Parameter]
    public SwitchParameter IncludeHistory { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!SinkName.IsValid(Name))
        {
            WriteError(SendingErrors.InvalidSinkName(Name));
            return;
        }

        try
        {
            SinkDefinition sink = Input().Resolve(Engine.Sending.Environment, Engine.Sending.Threshold.Interval, out IReadOnlyList<string> notes);
            if (ShouldProcess(UsageSink.Of(sink, null, 0).Endpoint, $"Register the sink '{Name}'"))
            {
                Register(sink, notes);
            }
        }
        catch (EndpointException problem)
        {
            WriteError(SendingErrors.InvalidEndpoint(problem, Name));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(SendingErrors.CannotChangeSink(failure, Name));
        }
    }

    private void Register(SinkDefinition sink, IReadOnlyList<string> notes)
    {
        if (!Registry.Add(sink, IncludeHistory, Engine.Clock()))
        {
            WriteError(SendingErrors.SinkExists(Name));
            return;
        }

        foreach (string note in notes)
        {
            WriteWarning(note);
        }

        WriteObject(View(sink));
    }

    private SinkInput Input()
    {
        SinkKind kind = SinkKinds.Parse(Kind);
        return new SinkInput
        {
            Name = Name,
            Kind = kind,
            Endpoint = kind == SinkKind.File && Endpoint is not null ? SessionState.Path.GetUnresolvedProviderPathFromPSPath(Endpoint) : Endpoint,
            ApiKey = ApiKey,
            Headers = Headers(Header),
            Source = Source,
            Granularity = Granularity,
            NameHandling = NameHandling,
            HashKey = HashKey,
            NoAnonymousId = NoAnonymousId,
            ExcludeCI = ExcludeCI,
        };
    }
}
