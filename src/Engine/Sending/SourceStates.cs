using System;
using UsageStats.Sources;

namespace UsageStats.Sending;

/// <summary>Remembers the state of the last source for a quarter of a second: events of one source come in long rows, and asking takes as long as filtering.</summary>
internal sealed class SourceStates
{
    private const int Milliseconds = 250;

    private readonly Func<string, SourceState> _look;
    private Answer? _last;

    /// <param name="look">Gives a source's state now.</param>
    public SourceStates(Func<string, SourceState> look) => _look = look;

    /// <summary>The source's state, at most that old.</summary>
    public SourceState Of(string source)
    {
        Answer? last = _last;
        int now = Environment.TickCount;
        if (last is null || unchecked((uint)(now - last.At)) >= Milliseconds || !last.Source.Equals(source, StringComparison.Ordinal))
        {
            _last = last = new Answer(source, now, _look(source));
        }

        return last.State;
    }

    private sealed class Answer(string source, int at, SourceState state)
    {
        public string Source { get; } = source;

        public int At { get; } = at;

        public SourceState State { get; } = state;
    }
}
