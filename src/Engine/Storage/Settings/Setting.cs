namespace UsageStats.Storage.Settings;

/// <summary>A setting: its names, its range, and how it stands in the file.</summary>
internal abstract class Setting
{
    /// <param name="name">As a property and a parameter, such as <c>SendAge</c>.</param>
    /// <param name="key">As the file has it, such as <c>send-age</c>.</param>
    protected Setting(string name, string key)
    {
        Name = name;
        Key = key;
    }

    /// <summary>As a property and a parameter, such as <c>SendAge</c>.</summary>
    public string Name { get; }

    /// <summary>As the file has it, such as <c>send-age</c>.</summary>
    public string Key { get; }

    /// <summary>The values it takes, in words: <c>from 0 s to 365 d</c>.</summary>
    public abstract string Range { get; }

    /// <summary>Whether a value is of its type and in its range.</summary>
    public abstract bool Accepts(object? value);

    /// <summary>A value that it accepts, as the file has it.</summary>
    public abstract string Write(object value);

    /// <summary>Its value in a file; the default when no line says a value that it accepts.</summary>
    public abstract object ValueIn(KeyValueText text);

    /// <summary>Whether what stands behind its key in a file is a value that it accepts.</summary>
    public abstract bool Understands(string written);

    /// <summary>The line of a file that gives its value; null when the default holds.</summary>
    public KeyValueLine? LineIn(KeyValueText text) =>
        text.Find(Key) is KeyValueLine line && Understands(line.Value) ? line : null;
}
