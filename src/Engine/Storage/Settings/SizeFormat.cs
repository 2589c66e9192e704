namespace UsageStats.Storage.Settings;

/// <summary>Bytes with their unit: <c>256 MiB</c>, <c>1048576 B</c>.</summary>
internal sealed class SizeFormat : SettingFormat<long>
{
    private static readonly UnitTable Units = new(("B", 1), ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40));

    /// <inheritdoc/>
    public override bool TryRead(string written, out long value) => Units.TryRead(written, out value);

    /// <inheritdoc/>
    public override string Write(long value) => Units.Write(value)!;
}
