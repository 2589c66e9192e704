using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>A cmdlet of an open class, tracked by an emitted subclass that the session is given in its place.</summary>
internal sealed class TrackedCmdlet : ITrackedCommand
{
    private readonly CmdletLookup _lookup;

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="command">What its events carry.</param>
    /// <param name="session">The session it is in.</param>
    public TrackedCmdlet(CmdletInfo cmdlet, CommandIdentity command, TrackedSession session)
    {
        Plain = cmdlet;
        _lookup = session.Lookup;
        Identity = command;
        Errors = session.Errors;
        Replacement = new CmdletInfo(cmdlet.Name, CmdletSubclass.Of(cmdlet.ImplementingType));
    }

    /// <summary>The cmdlet itself.</summary>
    public CmdletInfo Plain { get; }

    /// <summary>What the engine is given in its place.</summary>
    public CmdletInfo Replacement { get; }

    /// <summary>The errors of its session.</summary>
    public SessionErrors Errors { get; }

    /// <inheritdoc/>
    public CommandIdentity Identity { get; }

    /// <inheritdoc/>
    public TrackedCommandKind Kind => TrackedCommandKind.Cmdlet;

    /// <inheritdoc/>
    public TrackingState State => _lookup.Gives(Plain, Replacement) ? TrackingState.Active : TrackingState.Lost;

    /// <inheritdoc/>
    public void Enable() => _lookup.Add(Plain.ImplementingType, this);

    /// <inheritdoc/>
    public void Disable() => _lookup.Remove(Plain.ImplementingType);
}
