using System;
using System.IO;
using UsageStats.Sending.Endpoints;
using UsageStats.Sending.Sinks;
using UsageStats.Sources;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>
/// The sinks that sources declare for their own events. Each is a sink like any other from the moment at which the user
/// allows the source, named after it, and gets that source only; it is gone when the user takes that back.
/// </summary>
internal static class SourceSinks
{
    /// <summary>The sink that a source declares.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="declared">What it declares.</param>
    /// <exception cref="EndpointException">It is none that can be sent to.</exception>
    public static SinkDefinition Resolve(string source, SourceSink declared)
    {
        SinkInput input = new() { Name = source, Kind = SinkKinds.Parse(declared.Kind), Endpoint = declared.Endpoint, ApiKey = declared.ApiKey, Source = source };

        // The user's own variables, with keys for other receivers in them, are none of a module's business.
        return input.Resolve(static _ => null, TimeSpan.Zero, out _) with { DeclaredBySource = true };
    }

    /// <summary>Registers, changes or removes a source's own sink, as the user's decision on the source now says.</summary>
    /// <exception cref="IOException">The sink cannot be written, or another one has its name.</exception>
    /// <exception cref="UnauthorizedAccessException">The sink may not be written.</exception>
    public static void Settle(DataHome home, SourceRecord source, DateTimeOffset now)
    {
        if (source.IsDefault || !SinkName.IsValid(source.Name))
        {
            return;
        }

        SinkRegistry sinks = new(home);
        SinkDefinition? known = sinks.Find(source.Name);
        bool own = known is { DeclaredBySource: true };
        if (source.Sending == SourceSending.No || source.Declared.Sink is not SourceSink declared)
        {
            if (own)
            {
                sinks.Remove(source.Name);
            }
        }
        else if (source.Sending == SourceSending.Yes)
        {
            Register(sinks, known, own, Resolve(source.Name, declared), now);
        }
    }

    private static void Register(SinkRegistry sinks, SinkDefinition? known, bool own, SinkDefinition wanted, DateTimeOffset now)
    {
        if (known is null)
        {
            sinks.Add(wanted, includeHistory: false, now);
        }
        else if (!own)
        {
            throw new IOException($"You have a sink '{known.Name}', so the one that the source '{wanted.Name}' declares for its own events was not registered.");
        }
        else if ((known.Kind, known.Endpoint, known.ApiKey) != (wanted.Kind, wanted.Endpoint, wanted.ApiKey))
        {
            sinks.Change(wanted);
        }
    }
}
