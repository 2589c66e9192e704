using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Privacy;

namespace UsageStats.Recording;

/// <summary>Keeps the properties of an event that may be stored.</summary>
internal static class JudgedProperties
{
    /// <summary>Those whose name and value the redactor keeps, at most <see cref="EventLimits.Properties"/>; what it drops it counts.</summary>
    public static IReadOnlyList<UsageProperty>? Keep(IReadOnlyList<UsageProperty>? properties, Redactor redactor)
    {
        if (properties is null || properties.Count == 0)
        {
            return null;
        }

        List<UsageProperty> kept = new(properties.Count);
        foreach (UsageProperty property in properties)
        {
            if (kept.Count < EventLimits.Properties && !redactor.Judge(property.Name).IsDropped && !redactor.Judge(property.Value).IsDropped)
            {
                kept.Add(property);
            }
        }

        return kept;
    }
}
