using System;
using System.Collections.Generic;
using System.IO;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Tells which lines of the log a sink has yet to read, for whoever deletes them and counts the loss.</summary>
internal sealed class UnsentLines
{
    private readonly List<SinkState> _states = [];

    /// <summary>Reads where the sinks of <paramref name="home"/> are now.</summary>
    public UnsentLines(DataHome home)
    {
        foreach (SinkDefinition sink in new SinkRegistry(home).List())
        {
            try
            {
                if (SinkStateFile.Read(new SinkPaths(home, sink.Name)) is SinkState state)
                {
                    _states.Add(state);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Where that sink is cannot be known, so nothing is counted for it.
            }
        }
    }

    /// <summary>Whether the line at <paramref name="offset"/> of a segment is before the reach of no sink's cursor.</summary>
    /// <param name="segmentPath">The segment.</param>
    /// <param name="offset">Where the line begins.</param>
    public bool Contain(string segmentPath, long offset)
    {
        string name = Path.GetFileName(segmentPath);
        return _states.Exists(state => !state.Cursor.Offsets.TryGetValue(name, out long read) || offset >= read);
    }
}
