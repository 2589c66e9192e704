using System.Collections.Generic;

namespace UsageStats.Storage.Settings;

/// <summary>A setting with a value of one type.</summary>
internal sealed class Setting<T> : Setting
    where T : struct
{
    private readonly T _least;
    private readonly T _most;
    private readonly SettingFormat<T> _format;

    /// <param name="name">As a property and a parameter.</param>
    /// <param name="key">As the file has it.</param>
    /// <param name="standard">The default.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value.</param>
    /// <param name="format">How values are written.</param>
    public Setting(string name, string key, T standard, T least, T most, SettingFormat<T> format)
        : base(name, key)
    {
        Default = standard;
        _least = least;
        _most = most;
        _format = format;
    }

    /// <summary>What holds when the file does not say otherwise.</summary>
    public T Default { get; }

    /// <inheritdoc/>
    public override string Range => $"from {_format.Write(_least)} to {_format.Write(_most)}";

    /// <summary>Its value in a file; the default when no line says a value that it accepts.</summary>
    public T In(KeyValueText text) => text.Find(Key) is KeyValueLine line && TryRead(line.Value, out T value) ? value : Default;

    /// <inheritdoc/>
    public override object ValueIn(KeyValueText text) => In(text);

    /// <inheritdoc/>
    public override bool Understands(string written) => TryRead(written, out _);

    /// <inheritdoc/>
    public override bool Accepts(object? value) => value is T typed && IsInRange(typed);

    /// <inheritdoc/>
    public override string Write(object value) => _format.Write((T)value);

    private bool TryRead(string written, out T value) => _format.TryRead(written, out value) && IsInRange(value);

    private bool IsInRange(T value) => Comparer<T>.Default.Compare(value, _least) >= 0 && Comparer<T>.Default.Compare(value, _most) <= 0;
}
