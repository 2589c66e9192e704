using System.Globalization;

namespace UsageStats.Storage.Settings;

/// <summary>A whole number in decimal digits.</summary>
internal sealed class CountFormat : SettingFormat<int>
{
    /// <inheritdoc/>
    public override bool TryRead(string written, out int value) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <inheritdoc/>
    public override string Write(int value) => value.ToString(CultureInfo.InvariantCulture);
}
