using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Sources;

/// <summary>What one catalogue would let out that another does not.</summary>
internal static class CatalogueGrowth
{
    /// <summary>The difference a user is asked to accept: one line for each addition, such as <c>property size: count</c>. Empty when nothing more would leave.</summary>
    /// <param name="accepted">What the user has agreed to.</param>
    /// <param name="declared">What is declared now.</param>
    public static IReadOnlyList<string> Between(SourceCatalogue accepted, SourceCatalogue declared)
    {
        List<string> added = [];
        added.AddRange(declared.Commands.Where(pattern => !Covers(accepted.Commands, pattern)).Select(pattern => "command " + pattern));
        added.AddRange(declared.Events.Where(kind => !accepted.DeclaresEvent(kind)).Select(kind => "event " + kind));
        added.AddRange(declared.Properties.Where(property => !Covers(accepted.FindProperty(property.Name), property)).Select(property => "property " + property));
        added.AddRange(declared.ErrorTypes.Where(pattern => !Covers(accepted.ErrorTypes, pattern)).Select(pattern => "error type " + pattern));
        if (declared.Sink is SourceSink sink && sink != accepted.Sink)
        {
            added.Add("sink " + sink);
        }

        return added;
    }

    // A pattern within another is found only when it is a plain name: the rest would be a solver, and asking once more does no harm.
    private static bool Covers(IReadOnlyList<string> accepted, string pattern) =>
        accepted.Contains(pattern, StringComparer.OrdinalIgnoreCase)
        || (!Wildcard.IsIn(pattern) && accepted.Any(wider => Wildcard.IsMatch(wider, pattern)));

    private static bool Covers(PropertyDeclaration? accepted, PropertyDeclaration declared)
    {
        if (accepted is null)
        {
            return false;
        }

        return (accepted.Kind, declared.Kind) switch
        {
            (DeclaredKind.OneOf, DeclaredKind.OneOf) => declared.Values.All(value => accepted.Values.Contains(value, StringComparer.OrdinalIgnoreCase)),
            (DeclaredKind.Number, DeclaredKind.Count) => true,
            (DeclaredKind.Text, DeclaredKind.ShortText) => true,
            var (before, now) => before == now,
        };
    }
}
