using System.Threading;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>What the wrapper and the command that awaits the block's tasks tell each other.</summary>
internal sealed class AwaitedTasks
{
    /// <param name="each">Whether a task is awaited before the next object is taken.</param>
    /// <param name="stop">Cancelled when the wrapper is stopped.</param>
    public AwaitedTasks(bool each, CancellationToken stop)
    {
        Each = each;
        Stop = stop;
    }

    /// <summary>Whether a task is awaited before the next object is taken. Else all run side by side until the block has ended.</summary>
    public bool Each { get; }

    /// <summary>Cancelled when the wrapper is stopped.</summary>
    public CancellationToken Stop { get; }

    /// <summary>The type of the last failure of a task; null while none has failed.</summary>
    public string? Failure { get; set; }
}
