using System.Threading;

namespace UsageStats.Sending;

/// <summary>What the block in a user's profile makes when something may be due.</summary>
public sealed class ProfileHook
{
    /// <summary>Sends what is due on a thread of its own, which does not keep the process alive, and returns at once.</summary>
    /// <remarks>
    /// A constructor, since <c>Activator.CreateInstanceFrom</c> then loads the assembly and starts in one call: a new
    /// shell takes 2 ms for it, and 7 ms to load, look the type up and call a method.
    /// </remarks>
    public ProfileHook()
    {
#if NETSTANDARD2_0
        OwnAssemblies.Watch();
#endif
        new Thread(static () => UsageEngine.Current.Housekeeping.RunAsync(CancellationToken.None).GetAwaiter().GetResult())
        {
            IsBackground = true,
            Name = "UsageStats sender",
        }.Start();
    }
}
