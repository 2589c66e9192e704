using System;
using System.Globalization;

namespace UsageStats.Storage.Settings;

/// <summary>A number with a unit, such as <c>15 min</c> or <c>256 MiB</c>.</summary>
/// <param name="Units">The units and their sizes, smallest first. The number may be a fraction.</param>
internal sealed record UnitTable(params (string Name, long Size)[] Units)
{
    /// <summary>Reads a number and its unit, with or without a blank between; false for anything else and past <see cref="long.MaxValue"/>.</summary>
    public bool TryRead(string written, out long value)
    {
        value = 0;
        foreach ((string name, long size) in Units)
        {
            if (written.EndsWith(name, StringComparison.OrdinalIgnoreCase)
                && decimal.TryParse(written.Substring(0, written.Length - name.Length).TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
                && number <= long.MaxValue / size)
            {
                value = (long)(number * size);
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes in the largest unit that needs no fraction; null when none does.</summary>
    public string? Write(long value)
    {
        for (int i = Units.Length - 1; i >= 0; i--)
        {
            if (value % Units[i].Size == 0)
            {
                return (value / Units[i].Size).ToString(CultureInfo.InvariantCulture) + " " + Units[i].Name;
            }
        }

        return null;
    }
}
