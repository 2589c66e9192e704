using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>What the events of a tracked command carry.</summary>
/// <param name="Name">The command's name, not yet judged.</param>
/// <param name="Source">Who the events belong to.</param>
/// <param name="Session">The session state that knows the current folder, on which the mode depends.</param>
internal sealed record CommandIdentity(string Name, string Source, SessionState Session);
