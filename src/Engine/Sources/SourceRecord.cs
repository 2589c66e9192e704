using System;
using System.Collections.Generic;
using UsageStats.Privacy;

namespace UsageStats.Sources;

/// <summary>What is known of a source: what it declares, and what the user decided.</summary>
internal sealed record SourceRecord
{
    /// <param name="name">Its name, as it was first written.</param>
    public SourceRecord(string name) => Name = name;

    /// <summary>Its name.</summary>
    public string Name { get; init; }

    /// <summary>The module that registered it; null when a person did.</summary>
    public string? RegisteredBy { get; init; }

    /// <summary>When its catalogue last changed, in UTC; null when it never had one.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>The user's decision; null while there is none.</summary>
    public UsageMode? Decision { get; init; }

    /// <summary>Stands for the declaration that a module registered last; null when the catalogue came another way.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What it declares now. This, and nothing that was ever accepted, decides what leaves.</summary>
    public SourceCatalogue Declared { get; init; } = SourceCatalogue.Empty;

    /// <summary>The most that the user has agreed to. It stays when a source declares less, so that two versions of a module side by side do not ask again and again.</summary>
    public SourceCatalogue Accepted { get; init; } = SourceCatalogue.Empty;

    /// <summary>Whether it is the user's own, which needs nobody's permission.</summary>
    public bool IsDefault => SourceName.IsDefault(Name);

    /// <summary>The highest mode it may have.</summary>
    public UsageMode Cap => IsDefault ? UsageMode.On : Decision ?? UsageMode.Local;

    /// <summary>What it declares beyond what was accepted, one line each. Empty for the user's own.</summary>
    public IReadOnlyList<string> Growth => IsDefault ? [] : CatalogueGrowth.Between(Accepted, Declared);

    /// <summary>Whether its events may leave.</summary>
    public SourceSending Sending =>
        Cap != UsageMode.On ? SourceSending.No
        : Growth.Count > 0 ? SourceSending.Paused
        : SourceSending.Yes;

    /// <summary>The record after it declared <paramref name="catalogue"/>; itself when that changes nothing.</summary>
    /// <param name="catalogue">What it declares now.</param>
    /// <param name="by">The module that declares it; null for a person, who takes it from no module.</param>
    /// <param name="fingerprint">Stands for the declaration; null for none.</param>
    /// <param name="now">The time.</param>
    public SourceRecord Declare(SourceCatalogue catalogue, string? by, string? fingerprint, DateTimeOffset now)
    {
        bool same = Changed is not null && Declared.Equals(catalogue);
        return same && Fingerprint == fingerprint && (by is null || by == RegisteredBy)
            ? this
            : this with { Declared = catalogue, RegisteredBy = by ?? RegisteredBy, Fingerprint = fingerprint, Changed = same ? Changed : now };
    }

    /// <summary>The record after the user decided. Allowing it accepts what the user was shown.</summary>
    public SourceRecord Decide(UsageMode mode, SourceCatalogue shown) => mode == UsageMode.On ? (this with { Decision = mode }).Accept(shown) : this with { Decision = mode };

    /// <summary>The record after the user agreed to what was shown, which another process may have changed meanwhile.</summary>
    public SourceRecord Accept(SourceCatalogue shown) => this with { Accepted = shown };
}
