using System;
using System.Threading.Tasks;

namespace UsageStats.Sending;

/// <summary>Cuts and compresses the next batch on another thread while the last one is under way: without it, sending takes twice as long.</summary>
internal sealed class ReadAhead : IDisposable
{
    private readonly IBatchSource _source;
    private Task<Batch>? _next;

    /// <param name="source">Where batches come from. It is used by one thread at a time.</param>
    public ReadAhead(IBatchSource source) => _source = source;

    /// <summary>Begins with the batch behind <paramref name="from"/>.</summary>
    public void Start(CursorMap from) => _next = Task.Run(() =>
    {
        Batch next = _source.Next(from, BatchStream.MostEvents);
        _ = next.Events.Count == 0 ? null : next.Compressed;
        return next;
    });

    /// <summary>The batch that was begun, or one that is cut now.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="most">Events at most, if it is cut now.</param>
    public async Task<Batch> NextAsync(CursorMap from, int most)
    {
        Task<Batch>? next = _next;
        _next = null;
        return next is null ? _source.Next(from, most) : await next.ConfigureAwait(false);
    }

    /// <summary>Throws the batch that was begun away, and goes back to where the last one began.</summary>
    public void Rewind(CursorMap from)
    {
        Dispose();
        _source.Rewind(from);
    }

    /// <summary>Waits for the other thread, which takes well under a millisecond, so that the source may be closed.</summary>
    public void Dispose()
    {
        if (_next is Task<Batch> next)
        {
            ((IAsyncResult)next).AsyncWaitHandle.WaitOne();
            _next = null;
        }
    }
}
