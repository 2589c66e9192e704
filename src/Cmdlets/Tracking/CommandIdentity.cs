using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Which command is tracked, and what its events carry.</summary>
internal sealed class CommandIdentity(string name, string module, string source, SessionState session)
{
    /// <summary>The command's name, not yet judged.</summary>
    public string Name { get; } = name;

    /// <summary>The module it belonged to when tracking was enabled; empty without one. The engine's own object changes when the function is defined anew.</summary>
    public string Module { get; } = module;

    /// <summary>Who the events belong to.</summary>
    public string Source { get; } = source;

    /// <summary>The session state that knows the current folder, on which the mode depends.</summary>
    public SessionState Session { get; } = session;
}
