using System;
using UsageStats.Privacy;

namespace UsageStats.Storage.Settings;

/// <summary>A setting: its names, its default and its range.</summary>
/// <remarks>Not generic: a new shell compiles all that it reads its settings with, and once more for each type argument.</remarks>
internal sealed class Setting
{
    private readonly long _least;
    private readonly long _most;

    /// <param name="name">As a property and a parameter.</param>
    /// <param name="key">As the file has it.</param>
    /// <param name="kind">What its value is.</param>
    /// <param name="standard">The default.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value.</param>
    public Setting(string name, string key, SettingKind kind, long standard, long least, long most)
    {
        Name = name;
        Key = key;
        Kind = kind;
        Default = standard;
        _least = least;
        _most = most;
    }

    /// <summary>As a property and a parameter, such as <c>SendAge</c>.</summary>
    public string Name { get; }

    /// <summary>As the file has it, such as <c>send-age</c>.</summary>
    public string Key { get; }

    /// <summary>What its value is.</summary>
    public SettingKind Kind { get; }

    /// <summary>What holds when the file does not say otherwise.</summary>
    public long Default { get; }

    /// <summary>The values it takes, in words: <c>from 0 s to 365 d</c>.</summary>
    public string Range => $"from {SettingText.Write(Kind, _least)} to {SettingText.Write(Kind, _most)}";

    /// <summary>Reads what stands behind its key in a file; false when that is no value that it takes.</summary>
    public bool TryRead(string written, out long value) => SettingText.TryRead(Kind, written, out value) && IsInRange(value);

    /// <summary>Its value in a file; the default when no line says a value that it takes.</summary>
    public long In(KeyValueText text) => text.Find(Key) is KeyValueLine line && TryRead(line.Value, out long value) ? value : Default;

    /// <summary>The line of a file that gives its value; null when the default holds.</summary>
    public KeyValueLine? LineIn(KeyValueText text) => text.Find(Key) is KeyValueLine line && TryRead(line.Value, out _) ? line : null;

    /// <summary>Takes a value in its own type; false when it is of another type or out of range.</summary>
    public bool TryTake(object? typed, out long value)
    {
        (bool fits, value) = (Kind, typed) switch
        {
            (SettingKind.Mode, UsageMode mode) => (true, (long)mode),
            (SettingKind.Count, int count) => (true, count),
            (SettingKind.Duration, TimeSpan duration) => (true, duration.Ticks),
            (SettingKind.Size, long bytes) => (true, bytes),
            _ => (false, 0L),
        };
        return fits && IsInRange(value);
    }

    /// <summary>A value in its own type.</summary>
    public object Typed(long value) => Kind switch
    {
        SettingKind.Mode => (UsageMode)value,
        SettingKind.Count => (int)value,
        SettingKind.Duration => new TimeSpan(value),
        _ => value,
    };

    private bool IsInRange(long value) => value >= _least && value <= _most;
}
