using System.Threading;

namespace UsageStats.Sending;

/// <summary>What the profile hook makes when something may be due.</summary>
public sealed class ProfileHook
{
    /// <summary>Sends what is due on a thread of its own, which does not keep the process alive, and returns at once.</summary>
    /// <remarks>Profile hooks of older versions ask for this class, so later versions must keep it.</remarks>
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
