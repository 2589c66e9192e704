using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Which command is tracked, and what its events carry.</summary>
/// <param name="Name">The command's name, not yet judged.</param>
/// <param name="Module">The module it belonged to when tracking was enabled; empty without one. The engine's own object changes when the function is defined anew.</param>
/// <param name="Source">Who the events belong to.</param>
/// <param name="Session">The session state that knows the current folder, on which the mode depends.</param>
internal sealed record CommandIdentity(string Name, string Module, string Source, SessionState Session);
