using System;
using System.Globalization;

namespace UsageStats.Events;

/// <summary>A scalar on an event: text, whole number, number or truth value.</summary>
/// <remarks>A struct, so that a number costs no box on its way into the log.</remarks>
public readonly struct PropertyValue : IEquatable<PropertyValue>
{
    private readonly string? _text;
    private readonly long _bits;

    private PropertyValue(PropertyKind kind, string? text, long bits)
    {
        Kind = kind;
        _text = text;
        _bits = bits;
    }

    /// <summary>Which of the four it is. <see cref="PropertyKind.None"/> for the default value, which is never stored.</summary>
    public PropertyKind Kind { get; }

    /// <summary>The text. Valid for <see cref="PropertyKind.Text"/> only.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>The whole number. Valid for <see cref="PropertyKind.WholeNumber"/> only.</summary>
    public long WholeNumber => _bits;

    /// <summary>The number. Valid for <see cref="PropertyKind.Number"/> only; always finite.</summary>
    public double Number => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The truth value. Valid for <see cref="PropertyKind.Boolean"/> only.</summary>
    public bool Boolean => _bits != 0;

    /// <summary>Makes a text value.</summary>
    public static PropertyValue From(string text) => new(PropertyKind.Text, text ?? throw new ArgumentNullException(nameof(text)), 0);

    /// <summary>Makes a whole number.</summary>
    public static PropertyValue From(long value) => new(PropertyKind.WholeNumber, null, value);

    /// <summary>Makes a truth value.</summary>
    public static PropertyValue From(bool value) => new(PropertyKind.Boolean, null, value ? 1 : 0);

    /// <summary>Makes a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite: JSON has no word for that.</exception>
    public static PropertyValue From(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A property must be a finite number.");
        }

        return new(PropertyKind.Number, null, BitConverter.DoubleToInt64Bits(value));
    }

    /// <summary>Takes a .NET object that is a scalar: text, character, truth value, any number, date, duration, GUID, version, enum.</summary>
    /// <param name="value">The object. <c>null</c>, a collection, an object or a number that is not finite is no scalar.</param>
    /// <param name="result">The scalar; dates in ISO 8601 UTC, durations in the constant format.</param>
    /// <returns>Whether it was a scalar.</returns>
    public static bool TryFrom(object? value, out PropertyValue result)
    {
        result = value switch
        {
            string text => From(text),
            char c => From(c.ToString()),
            bool truth => From(truth),
            Enum name => From(name.ToString()),
            byte or sbyte or short or ushort or int or uint or long => From(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            ulong large => large <= long.MaxValue ? From((long)large) : From((double)large),
            float or double or decimal => FromFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            DateTime time => From(time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
            DateTimeOffset time => From(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
            TimeSpan span => From(span.ToString("c", CultureInfo.InvariantCulture)),
            Guid guid => From(guid.ToString("D")),
            Version version => From(version.ToString()),
            _ => default,
        };
        return result.Kind != PropertyKind.None;
    }

    /// <summary>The value as the object a script sees: <see cref="string"/>, <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>.</summary>
    public object ToObject() => Kind switch
    {
        PropertyKind.Text => Text,
        PropertyKind.WholeNumber => WholeNumber,
        PropertyKind.Number => Number,
        PropertyKind.Boolean => Boolean,
        _ => throw new InvalidOperationException("A property without a value was asked for it."),
    };

    /// <inheritdoc/>
    public override string ToString() => Kind == PropertyKind.None ? string.Empty : Convert.ToString(ToObject(), CultureInfo.InvariantCulture)!;

    /// <inheritdoc/>
    public bool Equals(PropertyValue other) => Kind == other.Kind && _bits == other._bits && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PropertyValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode() ^ (_text?.GetHashCode() ?? 0) ^ (int)Kind;

    /// <summary>Whether both are of one kind and equal.</summary>
    public static bool operator ==(PropertyValue left, PropertyValue right) => left.Equals(right);

    /// <summary>Whether they differ in kind or value.</summary>
    public static bool operator !=(PropertyValue left, PropertyValue right) => !left.Equals(right);

    private static PropertyValue FromFinite(double value) => double.IsNaN(value) || double.IsInfinity(value) ? default : From(value);
}
