using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>Applies a filter to scanned events. It remembers its verdict on each distinct text, so it serves one thread.</summary>
internal sealed class EventMatcher
{
    private readonly Verdicts? _kinds;
    private readonly Verdicts? _names;
    private readonly Verdicts? _sources;
    private readonly Verdicts? _sessions;
    private readonly long _since;
    private readonly long _before;
    private readonly int _outcomes;

    public EventMatcher(EventFilter filter)
    {
        _kinds = filter.Kind is null ? null : new Verdicts(filter.Kind);
        _names = filter.Name is null ? null : new Verdicts(filter.Name);
        _sources = filter.Source is null ? null : new Verdicts(filter.Source);
        _sessions = filter.Session is null ? null : new Verdicts(filter.Session);
        _since = filter.Since?.UtcTicks ?? long.MinValue;
        _before = filter.Before?.UtcTicks ?? long.MaxValue;
        _outcomes = filter.Outcomes?.Aggregate(0, (bits, outcome) => bits | Bit(outcome)) ?? -1;
    }

    /// <summary>Whether the filter takes the event.</summary>
    [MethodImpl(Jit.Hot)]
    public bool Matches(in ScannedEvent one) =>
        one.UtcTicks >= _since
        && one.UtcTicks < _before
        && (_outcomes & Bit(one.Outcome)) != 0
        && _kinds?.Allows(one.Kind) != false
        && _names?.Allows(one.Name) != false
        && _sources?.Allows(one.Source) != false
        && _sessions?.Allows(one.Session) != false;

    private static int Bit(Outcome outcome) => 1 << (int)outcome;

    private sealed class Verdicts(Func<string, bool> judge)
    {
        private readonly NameTable _texts = new();
        private readonly List<bool> _verdicts = [];

        public bool Allows(ReadOnlySpan<byte> text)
        {
            int number = _texts.Intern(text);
            if (number == _verdicts.Count)
            {
                _verdicts.Add(judge(_texts[number]));
            }

            return _verdicts[number];
        }
    }
}
