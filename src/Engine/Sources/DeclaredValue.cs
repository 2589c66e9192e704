using System;
using System.Globalization;
using System.Linq;
using UsageStats.Events;

namespace UsageStats.Sources;

/// <summary>Decides whether a recorded value fits what was declared.</summary>
internal static class DeclaredValue
{
    /// <summary>Characters of a <see cref="DeclaredKind.ShortText"/>.</summary>
    public const int ShortLength = 64;

    private const int ShortestHash = 16;
    private const int LongestHash = 64;

    /// <summary>Whether <paramref name="value"/> fits.</summary>
    /// <param name="declaration">What was declared.</param>
    /// <param name="value">What was recorded.</param>
    /// <param name="fitting">The value as it may leave: one of a set is spelled as the set has it.</param>
    public static bool TryFit(PropertyDeclaration declaration, PropertyValue value, out PropertyValue fitting)
    {
        fitting = value;
        switch (declaration.Kind)
        {
            case DeclaredKind.Bool:
                return value.Kind == PropertyKind.Boolean;
            case DeclaredKind.Count:
                return value.Kind == PropertyKind.WholeNumber && value.WholeNumber >= 0;
            case DeclaredKind.Number:
                return value.Kind is PropertyKind.WholeNumber or PropertyKind.Number;
            case DeclaredKind.Duration:
                return IsDuration(value);
            case DeclaredKind.ShortText:
                return IsText(value, ShortLength);
            case DeclaredKind.Text:
                return IsText(value, EventLimits.TextLength);
            case DeclaredKind.Hash:
                return value.Kind == PropertyKind.Text && IsHash(value.Text);
            default:
                string? spelled = value.Kind == PropertyKind.Text ? declaration.Values.FirstOrDefault(one => one.Equals(value.Text, StringComparison.OrdinalIgnoreCase)) : null;
                fitting = spelled is null ? value : PropertyValue.From(spelled);
                return spelled is not null;
        }
    }

    private static bool IsText(PropertyValue value, int limit) => value.Kind == PropertyKind.Text && value.Text.Length > 0 && value.Text.Length <= limit;

    private static bool IsDuration(PropertyValue value) => value.Kind switch
    {
        PropertyKind.WholeNumber => value.WholeNumber >= 0,
        PropertyKind.Number => value.Number >= 0,
        PropertyKind.Text => TimeSpan.TryParseExact(value.Text, "c", CultureInfo.InvariantCulture, out TimeSpan span) && span >= TimeSpan.Zero,
        _ => false,
    };

    private static bool IsHash(string text) =>
        text.Length is >= ShortestHash and <= LongestHash
        && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
}
