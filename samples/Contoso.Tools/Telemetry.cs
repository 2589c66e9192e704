using UsageStats;
using UsageStats.Events;

namespace Contoso.Tools;

/// <summary>All that names UsageStats, in a class of its own: where it is not installed, nobody ever looks for it.</summary>
internal static class Telemetry
{
    private static readonly UsageRecorder Usage = UsageRecorder.For("Contoso.Tools");

    /// <summary>Records that a page was made.</summary>
    /// <param name="lines">Its lines that are not empty.</param>
    public static void Record(int lines)
    {
        Usage.Start("ConvertTo-ContosoPage").Complete(properties: Usage.IsOn ? [new UsageProperty("lines", PropertyValue.From(lines))] : null);
        if (lines == 0)
        {
            Usage.Add("page.empty");
        }
    }
}
