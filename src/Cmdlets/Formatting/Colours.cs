using System.Management.Automation;

namespace UsageStats.Cmdlets.Formatting;

/// <summary>Colours a text of a view as the session's <c>$PSStyle</c> says. Windows PowerShell has none, and shows the plain text.</summary>
internal static class Colours
{
    /// <summary>What went wrong.</summary>
    public const string Bad = "BrightRed";

    /// <summary>What deserves a look.</summary>
    public const string Warning = "BrightYellow";

    /// <summary>What got better.</summary>
    public const string Good = "BrightGreen";

    /// <summary>Colours a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colour">A property of <c>$PSStyle.Foreground</c>; null for none.</param>
    /// <param name="context">The session that shows the view.</param>
    public static string Paint(string text, string? colour, EngineIntrinsics context) =>
        // Read as a variable of the session: a script would stop in strict mode where there is none.
        colour is null ? text : Paint(text, colour, context.SessionState.PSVariable.GetValue("PSStyle"));

    /// <summary>Colours a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colour">A property of its <c>Foreground</c>.</param>
    /// <param name="style">The value of <c>$PSStyle</c>, read by names: Windows PowerShell has not got its class. Null or anything else gives the plain text.</param>
    internal static string Paint(string text, string colour, object? style) =>
        style is null ? text : $"{Read(Read(style, "Foreground"), colour)}{text}{Read(style, "Reset")}";

    private static object? Read(object? owner, string property) => owner is null ? null : PSObject.AsPSObject(owner).Properties[property]?.Value;
}
