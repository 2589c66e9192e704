using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Events;

namespace UsageStats.Sources;

/// <summary>Takes declarations one by one, from a command, a manifest or a file, and says what is wrong with each.</summary>
internal sealed class CatalogueBuilder
{
    /// <summary>Entries of each list. More is no catalogue but a copy of everything.</summary>
    public const int MaxEntries = 1000;

    private const int MaxPropertyName = 64;

    private readonly List<string> _problems = [];

    /// <summary>Starts empty.</summary>
    public CatalogueBuilder()
    {
    }

    /// <summary>Starts from what <paramref name="catalogue"/> declares.</summary>
    public CatalogueBuilder(SourceCatalogue catalogue)
    {
        Commands.UnionWith(catalogue.Commands);
        Events.UnionWith(catalogue.Events);
        ErrorTypes.UnionWith(catalogue.ErrorTypes);
        Sink = catalogue.Sink;
        foreach (PropertyDeclaration property in catalogue.Properties)
        {
            Properties[property.Name] = property;
        }
    }

    /// <summary>One sentence for each declaration that was not taken.</summary>
    public IReadOnlyList<string> Problems => _problems;

    internal HashSet<string> Commands { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal HashSet<string> Events { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> ErrorTypes { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal Dictionary<string, PropertyDeclaration> Properties { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal SourceSink? Sink { get; private set; }

    /// <summary>Declares a command's name or pattern.</summary>
    public void AddCommand(string? pattern) => AddPattern(Commands, pattern, "a command's name");

    /// <summary>Declares an error type's name or pattern.</summary>
    public void AddErrorType(string? pattern) => AddPattern(ErrorTypes, pattern, "an error type's name");

    /// <summary>Declares a kind of event.</summary>
    public void AddEvent(string? kind)
    {
        if (!EventKinds.IsValid(kind))
        {
            _problems.Add($"'{kind}' is no kind of event; use a lower-case letter, then up to 63 of a-z, 0-9, '_', ':' and '.'.");
        }
        else if (EventKinds.IsReserved(kind))
        {
            _problems.Add($"'{kind}' is a kind of event that every source has; take another name.");
        }
        else
        {
            Add(Events, kind!, "events");
        }
    }

    /// <summary>Declares a property by a word for its kind, or by its values as <c>a|b|c</c>.</summary>
    public void AddProperty(string? name, string? specification)
    {
        string[] parts = specification?.Split('|') ?? [];
        if (parts.Length > 1)
        {
            AddProperty(name, parts);
        }
        else if (specification is null || !DeclaredKindNames.TryParse(specification, out DeclaredKind kind))
        {
            _problems.Add($"'{specification}' is no kind of property for '{name}'; use {DeclaredKindNames.All}, or the values themselves: 'a|b|c'.");
        }
        else
        {
            Add(name, kind, null);
        }
    }

    /// <summary>Declares a property by the texts its values may be.</summary>
    public void AddProperty(string? name, IReadOnlyList<string?> values)
    {
        string[] trimmed = [.. values.Select(value => value?.Trim() ?? string.Empty).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(value => value, StringComparer.OrdinalIgnoreCase)];
        if (trimmed.Length is 0 or > MaxEntries || Array.Exists(trimmed, value => value.Length is 0 or > EventLimits.TextLength || value.Split('|').Length > 1))
        {
            _problems.Add($"The values of '{name}' must be 1 to {MaxEntries} texts of 1 to {EventLimits.TextLength} characters without '|'.");
        }
        else
        {
            Add(name, DeclaredKind.OneOf, trimmed);
        }
    }

    /// <summary>Declares where the source would like its own events to go.</summary>
    public void SetSink(string? kind, string? endpoint, string? apiKey)
    {
        bool isAddress = Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? address);
        if (string.IsNullOrWhiteSpace(kind) || !kind!.All(char.IsLetter))
        {
            _problems.Add($"'{kind}' is no kind of sink.");
        }
        else if (!isAddress || !(address!.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) || address.UserInfo.Length > 0)
        {
            _problems.Add($"'{endpoint}' is no endpoint for a sink; use an absolute https address without a user's name in it.");
        }
        else if (apiKey?.TrimStart().StartsWith("env:", StringComparison.OrdinalIgnoreCase) == true)
        {
            // For a sink of the user's own that names a variable; a module could have any variable sent to it.
            _problems.Add($"'{apiKey}' is no key for a sink that a source declares; write the key itself.");
        }
        else
        {
            Sink = new SourceSink(kind!, endpoint!, string.IsNullOrWhiteSpace(apiKey) ? null : apiKey);
        }
    }

    /// <summary>The catalogue of what was taken.</summary>
    public SourceCatalogue Build() => new(this);

    private void AddPattern(HashSet<string> to, string? pattern, string what)
    {
        if (string.IsNullOrWhiteSpace(pattern) || pattern!.Length > EventLimits.TextLength || pattern.IndexOfAny(['[', ']', '`']) >= 0 || pattern.Any(char.IsControl))
        {
            _problems.Add($"'{pattern}' is not {what}; use up to {EventLimits.TextLength} characters, with '*' and '?' as the only wildcards.");
        }
        else
        {
            Add(to, pattern, "names");
        }
    }

    private void Add(HashSet<string> to, string entry, string what)
    {
        if (to.Count == MaxEntries && !to.Contains(entry))
        {
            _problems.Add($"'{entry}' is one too many; a catalogue holds at most {MaxEntries} {what} of a sort.");
        }
        else
        {
            to.Add(entry);
        }
    }

    private void Add(string? name, DeclaredKind kind, string[]? values)
    {
        bool valid = name is { Length: > 0 and <= MaxPropertyName }
            && char.IsLetter(name[0])
            && name.All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '_' or '.' or '-'));
        if (!valid)
        {
            _problems.Add($"'{name}' is no name for a property; use a letter, then up to {MaxPropertyName - 1} letters, digits, '_', '.' and '-'.");
        }
        else if (Properties.Count == MaxEntries && !Properties.ContainsKey(name!))
        {
            _problems.Add($"'{name}' is one too many; a catalogue holds at most {MaxEntries} properties.");
        }
        else
        {
            Properties[name!] = new PropertyDeclaration(name!, kind, values);
        }
    }
}
