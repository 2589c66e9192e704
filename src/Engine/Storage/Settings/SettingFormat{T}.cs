namespace UsageStats.Storage.Settings;

/// <summary>How values of one type stand in a file.</summary>
internal abstract class SettingFormat<T>
{
    /// <summary>Reads a value; false when it is none.</summary>
    public abstract bool TryRead(string written, out T value);

    /// <summary>Writes a value so that <see cref="TryRead"/> gives it back.</summary>
    public abstract string Write(T value);
}
