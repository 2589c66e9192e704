using System;
using System.Runtime.ExceptionServices;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// Remembers the exception that each thread threw last. Script code sees an exception only by catching it, which changes
/// what the engine does with it; a clean block sees none at all.
/// </summary>
internal static class LastThrown
{
    // Weak, so that no exception lives longer for being tracked. It is alive while it ends a command.
    [ThreadStatic]
    private static WeakReference<Exception>? _last;

    private static int _subscribed;

    /// <summary>The exception that this thread threw last, if it is still alive.</summary>
    public static Exception? OnThisThread => _last is not null && _last.TryGetTarget(out Exception? thrown) ? thrown : null;

    /// <summary>Starts to remember. For the rest of the process: the handler costs less than 0.1 µs of the 10 µs and more that an exception takes.</summary>
    public static void Watch()
    {
        if (System.Threading.Interlocked.Exchange(ref _subscribed, 1) == 0)
        {
            AppDomain.CurrentDomain.FirstChanceException += Remember;
        }
    }

    private static void Remember(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (_last is null)
        {
            _last = new WeakReference<Exception>(thrown.Exception);
        }
        else
        {
            _last.SetTarget(thrown.Exception);
        }
    }
}
