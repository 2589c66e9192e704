using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Sources;

/// <summary>A property that a source has declared: its name and what its values must be.</summary>
public sealed class PropertyDeclaration : IEquatable<PropertyDeclaration>
{
    internal PropertyDeclaration(string name, DeclaredKind kind, IReadOnlyList<string>? values = null)
    {
        Name = name;
        Kind = kind;
        Values = values ?? [];
    }

    /// <summary>Its name, as it leaves. Found in any case.</summary>
    public string Name { get; }

    /// <summary>What its values must be.</summary>
    public DeclaredKind Kind { get; }

    /// <summary>The values of a <see cref="DeclaredKind.OneOf"/>, as they leave; found in any case. Empty for the other kinds.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <inheritdoc/>
    public bool Equals(PropertyDeclaration? other) =>
        other is not null && Name == other.Name && Kind == other.Kind && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyDeclaration);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode() ^ (int)Kind;

    /// <summary>As it is declared: <c>size: count</c>, <c>target: dev|test|prod</c>.</summary>
    public override string ToString() => Name + ": " + (Kind == DeclaredKind.OneOf ? string.Join("|", Values) : DeclaredKindNames.ToName(Kind));
}
