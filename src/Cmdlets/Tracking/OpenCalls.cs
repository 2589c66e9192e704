using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>The calls of tracked functions that are under way on this thread, innermost last. A pipeline stays on its thread.</summary>
internal static class OpenCalls
{
    /// <summary>Deeper than the engine lets functions nest; what is past it are calls whose clean block never ran.</summary>
    private const int Limit = 10_000;

    [ThreadStatic]
    private static List<FunctionCall>? _calls;

    /// <summary>Adds a call.</summary>
    public static void Push(FunctionCall call)
    {
        List<FunctionCall> calls = _calls ??= [];
        if (calls.Count >= Limit)
        {
            calls.RemoveRange(0, Limit / 2);
        }

        calls.Add(call);
    }

    /// <summary>The call of this invocation, or null.</summary>
    public static FunctionCall? Find(FunctionProbe probe, InvocationInfo invocation) =>
        IndexOf(probe, invocation) is var index and >= 0 ? _calls![index] : null;

    /// <summary>The same, and forgets it.</summary>
    public static FunctionCall? Take(FunctionProbe probe, InvocationInfo invocation)
    {
        int index = IndexOf(probe, invocation);
        if (index < 0)
        {
            return null;
        }

        FunctionCall call = _calls![index];
        _calls.RemoveAt(index);
        return call;
    }

    /// <summary>
    /// A <see cref="PipelineStoppedException"/> is being thrown. If by a stop from outside, all calls of this thread are
    /// stopped. To be asked now: while clean blocks run, the engine says of no pipeline that it is stopping.
    /// </summary>
    public static void NoteStop()
    {
        if (_calls?.FindLast(static call => call.Cmdlet is not null) is { Cmdlet.Stopping: true })
        {
            _calls.ForEach(static call => call.Stopped());
        }
    }

    private static int IndexOf(FunctionProbe probe, InvocationInfo invocation)
    {
        for (int i = (_calls?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_calls![i].Invocation, invocation) && ReferenceEquals(_calls[i].Probe, probe))
            {
                return i;
            }
        }

        return -1;
    }
}
