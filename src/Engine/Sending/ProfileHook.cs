using System.Threading;

namespace UsageStats.Sending;

/// <summary>What the profile hook calls when something may be due.</summary>
public static class ProfileHook
{
    /// <summary>Sends what is due, and returns when that is done. The hook has a thread of its own for it.</summary>
    /// <remarks>Profile hooks of older versions call this method, so later versions must keep it.</remarks>
    public static void Run()
    {
#if NETSTANDARD2_0
        OwnAssemblies.Watch();
#endif
        UsageEngine.Current.Housekeeping.RunAsync(CancellationToken.None).GetAwaiter().GetResult();
    }
}
