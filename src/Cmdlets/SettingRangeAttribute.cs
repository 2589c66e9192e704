using System;
using System.Management.Automation;
using UsageStats.Storage.Settings;

namespace UsageStats.Cmdlets;

/// <summary>Refuses a value that its setting does not take. The range stands with the setting, and nowhere else.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingRangeAttribute : ValidateArgumentsAttribute
{
    private readonly Setting _setting;

    /// <param name="key">The setting, as the file has it.</param>
    public SettingRangeAttribute(string key) =>
        _setting = KnownSettings.WithKey(key) ?? throw new ArgumentException($"There is no setting '{key}'.", nameof(key));

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        object value = arguments is PSObject wrapped ? wrapped.BaseObject : arguments;
        if (!_setting.TryTake(value, out _))
        {
            throw new ValidationMetadataException($"'{value}' is out of range: {_setting.Name} takes a value {_setting.Range}.");
        }
    }
}
