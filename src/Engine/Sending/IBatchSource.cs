using System;

namespace UsageStats.Sending;

/// <summary>Gives what is pending in batches.</summary>
internal interface IBatchSource : IDisposable
{
    /// <summary>Whether a batch may be cut before the answer to the last one is known.</summary>
    bool ReadsAhead { get; }

    /// <summary>The next batch; without events at the end.</summary>
    /// <param name="from">Where it begins: the end of the last one, or its beginning to cut it anew.</param>
    /// <param name="most">Events at most.</param>
    Batch Next(CursorMap from, int most);

    /// <summary>Goes back to where the last batch began.</summary>
    void Rewind(CursorMap from);
}
