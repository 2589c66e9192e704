using UsageStats.Privacy;

namespace UsageStats.Storage.Settings;

/// <summary><c>off</c>, <c>local</c> or <c>on</c>.</summary>
internal sealed class ModeFormat : SettingFormat<UsageMode>
{
    /// <inheritdoc/>
    public override bool TryRead(string written, out UsageMode value) => ConsentVariables.TryParseMode(written, out value);

    /// <inheritdoc/>
    public override string Write(UsageMode value) => value switch
    {
        UsageMode.On => "on",
        UsageMode.Local => "local",
        _ => "off",
    };
}
