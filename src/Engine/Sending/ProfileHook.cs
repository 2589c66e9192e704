using System.Threading;

namespace UsageStats.Sending;

/// <summary>What the block in a user's profile calls when something may be due.</summary>
public static class ProfileHook
{
    /// <summary>Sends what is due on a thread of its own, which does not keep the process alive, and returns at once.</summary>
    public static void Start()
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
