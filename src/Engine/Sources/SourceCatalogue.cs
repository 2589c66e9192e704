using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Sources;

/// <summary>What a source has declared: which of its names, events, properties and error types may leave as they are.</summary>
/// <remarks>Built by <see cref="CatalogueBuilder"/>, which sorts every list, so equal declarations make equal catalogues.</remarks>
internal sealed class SourceCatalogue : IEquatable<SourceCatalogue>
{
    /// <summary>Nothing but the events that every source has.</summary>
    public static readonly SourceCatalogue Empty = new CatalogueBuilder().Build();

    private readonly Dictionary<string, PropertyDeclaration> _byName;

    internal SourceCatalogue(CatalogueBuilder from)
    {
        Commands = Sorted(from.Commands);
        Events = Sorted(from.Events);
        ErrorTypes = Sorted(from.ErrorTypes);
        Properties = [.. from.Properties.Values.OrderBy(property => property.Name, StringComparer.OrdinalIgnoreCase)];
        Sink = from.Sink;
        _byName = Properties.ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Names of commands, with <see cref="Wildcard"/>s.</summary>
    public IReadOnlyList<string> Commands { get; }

    /// <summary>Kinds of event, besides those that every source has.</summary>
    public IReadOnlyList<string> Events { get; }

    /// <summary>Properties of any of its events.</summary>
    public IReadOnlyList<PropertyDeclaration> Properties { get; }

    /// <summary>Names of error types, with <see cref="Wildcard"/>s, besides those of .NET and PowerShell.</summary>
    public IReadOnlyList<string> ErrorTypes { get; }

    /// <summary>Where it would like its own events to go, or null.</summary>
    public SourceSink? Sink { get; }

    /// <summary>Whether a command's name may leave as it is.</summary>
    public bool DeclaresCommand(string name) => MatchesAny(Commands, name);

    /// <summary>Whether a kind of event may leave. Kinds are lower case, so the case counts.</summary>
    public bool DeclaresEvent(string kind) => Events.Contains(kind, StringComparer.Ordinal);

    /// <summary>Whether an error type's name may leave as it is.</summary>
    public bool DeclaresErrorType(string name) => MatchesAny(ErrorTypes, name);

    /// <summary>The declaration of a property, in any case; null when there is none.</summary>
    public PropertyDeclaration? FindProperty(string name) => _byName.TryGetValue(name, out PropertyDeclaration? found) ? found : null;

    /// <inheritdoc/>
    public bool Equals(SourceCatalogue? other) =>
        other is not null
        && Commands.SequenceEqual(other.Commands)
        && Events.SequenceEqual(other.Events)
        && ErrorTypes.SequenceEqual(other.ErrorTypes)
        && Properties.SequenceEqual(other.Properties)
        && Equals(Sink, other.Sink);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceCatalogue);

    /// <inheritdoc/>
    public override int GetHashCode() => Commands.Count ^ (Events.Count << 8) ^ (Properties.Count << 16);

    private static bool MatchesAny(IReadOnlyList<string> patterns, string name)
    {
        for (int i = 0; i < patterns.Count; i++)
        {
            if (Wildcard.IsMatch(patterns[i], name))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];
}
