using System;
using UsageStats.Events;
using UsageStats.Privacy;

namespace UsageStats.Recording;

/// <summary>Keeps the properties of an event that may be stored.</summary>
internal static class JudgedProperties
{
    /// <summary>Those whose name and value the redactor keeps, at most <see cref="EventLimits.Properties"/>; what it drops it counts.</summary>
    public static UsageProperty[]? Keep(UsageProperty[]? properties, Redactor redactor)
    {
        if (properties is null || properties.Length == 0)
        {
            return null;
        }

        int kept = 0;
        UsageProperty[] result = new UsageProperty[Math.Min(properties.Length, EventLimits.Properties)];
        foreach (UsageProperty property in properties)
        {
            if (kept < result.Length && !redactor.Judge(property).IsDropped)
            {
                result[kept++] = property;
            }
        }

        Array.Resize(ref result, kept);
        return result;
    }
}
