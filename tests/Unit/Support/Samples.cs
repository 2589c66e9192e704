using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Events;
using UsageStats.Sources;

namespace UsageStats.Tests.Support;

/// <summary>Stored events and catalogues for tests, with everything filled in that a test does not care about.</summary>
internal static class Samples
{
    /// <summary>A command's run that may be sent.</summary>
    public static UsageEvent Event(
        string? name = "deploy",
        string kind = EventKinds.Command,
        string source = "default",
        string? error = null,
        bool send = true,
        string id = "019ab0c11db37abc8def0123456789ab",
        string session = Drafts.Session,
        params (string Name, object Value)[] properties) => new()
        {
            Id = id,
            Timestamp = Drafts.Start,
            Source = source,
            Event = kind,
            Name = name,
            Duration = TimeSpan.FromMilliseconds(12.345),
            Overhead = TimeSpan.FromMilliseconds(0.031),
            Outcome = error is null ? Outcome.Ok : Outcome.Error,
            Error = error,
            Session = session,
            Send = send,
            Properties = [.. properties.Select(property => new UsageProperty(property.Name, Value(property.Value)))],
        };

    /// <summary>A catalogue of such declarations. Properties are written <c>name=kind</c>.</summary>
    public static SourceCatalogue Catalogue(
        IEnumerable<string>? commands = null, IEnumerable<string>? events = null, IEnumerable<string>? properties = null, IEnumerable<string>? errorTypes = null, string? endpoint = null)
    {
        CatalogueBuilder builder = new();
        foreach (string command in commands ?? [])
        {
            builder.AddCommand(command);
        }

        foreach (string kind in events ?? [])
        {
            builder.AddEvent(kind);
        }

        foreach (string property in properties ?? [])
        {
            string[] parts = property.Split('=');
            builder.AddProperty(parts[0], parts[1]);
        }

        foreach (string type in errorTypes ?? [])
        {
            builder.AddErrorType(type);
        }

        if (endpoint is not null)
        {
            builder.SetSink("PostHog", endpoint, "phc_public");
        }

        return builder.Problems.Count == 0 ? builder.Build() : throw new ArgumentException(builder.Problems[0]);
    }

    private static PropertyValue Value(object value) => PropertyValue.TryFrom(value, out PropertyValue scalar) ? scalar : throw new ArgumentException("Not a scalar.");
}
