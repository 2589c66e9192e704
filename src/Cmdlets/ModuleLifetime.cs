using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using UsageStats.Cmdlets.Bridge;
using UsageStats.Cmdlets.Tracking;

namespace UsageStats.Cmdlets;

/// <summary>Starts the background sender with the module and ends it with the module.</summary>
/// <remarks>The importing thread only makes a timer, and has another thread compile what the first event needs.</remarks>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    // A shell that only runs one command is gone before.
    private static readonly TimeSpan First = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Then = TimeSpan.FromMinutes(1);

    // What is due when the module is removed may take this long.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private static readonly object Gate = new();
    private static int _imports;
    private static Timer? _timer;

    /// <inheritdoc/>
    public void OnImport()
    {
#if NETSTANDARD2_0
        OwnAssemblies.Watch();
#endif
        lock (Gate)
        {
            if (++_imports == 1)
            {
                WarmUp.Start();
                _timer = new Timer(static _ => Tick(CancellationToken.None), null, First, Then);
            }
        }
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        if (Runspace.DefaultRunspace is Runspace runspace)
        {
            EventBridge.Disable(runspace.Events);
        }

        TrackedSession.Current?.Clear();
        lock (Gate)
        {
            if (--_imports > 0)
            {
                return;
            }

            _timer?.Dispose();
            _timer = null;
        }

        using CancellationTokenSource limit = new(Farewell);
        ModuleEngine.Current.BackgroundSender.RunAsync(limit.Token).Wait(Farewell);
    }

    private static void Tick(CancellationToken stop) => _ = ModuleEngine.Current.Housekeeping.RunAsync(stop);
}
