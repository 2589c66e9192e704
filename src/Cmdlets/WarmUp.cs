using System;
using System.Threading;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Privacy;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Compiles what the first event of a shell needs, on another thread, while the user has not called yet.</summary>
/// <remarks>
/// Without it the first tracked command takes more than twice the time of an empty wrapper's, nearly all of it compiling.
/// See docs/ARCHITECTURE.md, Starting up. Nothing is run but the question for the mode, so no file is made or changed.
/// </remarks>
internal static class WarmUp
{
    /// <summary>Starts, and returns at once.</summary>
    public static void Start() => ThreadPool.UnsafeQueueUserWorkItem(static _ => Run(), null);

    private static void Run()
    {
        try
        {
            Prepare();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The first event compiles for itself then, and says what is wrong. On this thread an exception would end the shell.
        }
    }

    private static void Prepare()
    {
        UsageEngine engine = ModuleEngine.Current;
        if (engine.Consent.Mode(SourceName.Default, folder: null) == UsageMode.Off)
        {
            return;
        }

        engine.Recorder.Rehearse();
        CompiledAhead.Prepare(
            typeof(UsageCmdlet),
            typeof(MeasureTrackedCommandCommand),
            typeof(CurrentFolder),
            typeof(ShellDescription),
            typeof(RunRecords),
            typeof(TrackedBlock),
            typeof(SteppedPipeline),
            typeof(CallTree),
            typeof(LastStatus),
            typeof(BlockName),
            typeof(BlockEnd));
    }
}
