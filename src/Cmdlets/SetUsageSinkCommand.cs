using System;
using System.Collections;
using System.IO;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Sending;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sending.Endpoints;
using UsageStats.Sending.Sinks;

namespace UsageStats.Cmdlets;

/// <summary>Changes a sink: what is given, and nothing else. A pause or rest ends with it.</summary>
[Cmdlet(VerbsCommon.Set, "UsageSink", SupportsShouldProcess = true)]
[OutputType(typeof(UsageSink))]
public sealed class SetUsageSinkCommand : SinkCmdlet
{
    /// <summary>Names of sinks. Wildcards are allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SinkNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Another address, host, connection string or folder.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Endpoint { get; set; }

    /// <summary>Another key: a SecureString, a text, or <c>env:NAME</c>.</summary>
    [Parameter]
    [SecretParameter]
    [ValidateNotNullOrEmpty]
    public string? ApiKey { get; set; }

    /// <summary>The headers to send in the place of all there were.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Header { get; set; }

    /// <summary>The one source that it gets; an empty text for every source that may send.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(RecordedSourceCompleter))]
    public string? Source { get; set; }

    /// <summary>What is sent: each Event, or one summary for a stretch of a Session or for a Day.</summary>
    [Parameter]
    public SinkGranularity Granularity { get; set; }

    /// <summary>What becomes of command names that no catalogue lists.</summary>
    [Parameter]
    public NameHandling NameHandling { get; set; }

    /// <summary>Another key to hash names with; an empty text for the random one of this home.</summary>
    [Parameter]
    [SecretParameter]
    [AllowEmptyString]
    public string? HashKey { get; set; }

    /// <summary>Whether the anonymous id is left out.</summary>
    [Parameter]
    public SwitchParameter NoAnonymousId { get; set; }

    /// <summary>Whether continuous integration sends nothing.</summary>
    [Parameter]
    public SwitchParameter ExcludeCI { get; set; }

    /// <summary>Gives the changed sinks.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (SinkDefinition sink in Find(Name))
        {
            try
            {
                SinkDefinition changed = Change(sink);
                if (changed.Granularity != sink.Granularity && Registry.IsUnderWay(sink.Name))
                {
                    WriteError(SendingErrors.SinkUnderWay(sink.Name));
                    continue;
                }

                if (ShouldProcess(sink.Name, "Change the sink") && Registry.Change(changed) && PassThru)
                {
                    WriteObject(View(changed));
                }
            }
            catch (EndpointException problem)
            {
                WriteError(SendingErrors.InvalidEndpoint(problem, sink.Name));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                WriteError(SendingErrors.CannotChangeSink(failure, sink.Name));
            }
        }
    }

    private SinkDefinition Change(SinkDefinition sink)
    {
        string stored = new Uri(sink.Endpoint) is { IsFile: true } folder ? folder.LocalPath : sink.Endpoint;
        string? given = sink.Kind == SinkKind.File && Endpoint is not null ? SessionState.Path.GetUnresolvedProviderPathFromPSPath(Endpoint) : Endpoint;
        SinkInput input = new()
        {
            Name = sink.Name,
            Kind = sink.Kind,
            Endpoint = given ?? stored,
            ApiKey = ApiKey ?? sink.ApiKey,
            Headers = Headers(Header) ?? sink.Headers,
            Source = Source is null ? sink.Source : NullIfEmpty(Source),
            Granularity = IsGiven(nameof(Granularity)) ? Granularity : sink.Granularity,
            NameHandling = IsGiven(nameof(NameHandling)) ? NameHandling : sink.NameHandling,
            HashKey = HashKey is null ? sink.HashKey : NullIfEmpty(HashKey),
            NoAnonymousId = IsGiven(nameof(NoAnonymousId)) ? NoAnonymousId : sink.NoAnonymousId,
            ExcludeCI = IsGiven(nameof(ExcludeCI)) ? ExcludeCI : sink.ExcludeCI,
        };
        return input.Resolve(Engine.Sending.Environment, Engine.Sending.Threshold.Interval, out _);
    }

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
