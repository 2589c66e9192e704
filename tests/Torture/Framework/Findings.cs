using System;
using System.Collections.Generic;

namespace UsageStats.Torture.Framework;

/// <summary>What a scenario did, and what of it should not have happened. May be used from any thread.</summary>
internal sealed class Findings
{
    // A scenario that goes wrong may do so a million times.
    private const int MostShown = 10;

    private readonly object _gate = new();
    private readonly List<string> _done = [];
    private readonly List<string> _wrong = [];
    private int _wrongCount;

    /// <summary>Why it could not be run here; null when it was.</summary>
    public string? Skipped { get; private set; }

    /// <summary>How much went wrong.</summary>
    public int WrongCount => _wrongCount;

    /// <summary>Says what was done, with its numbers.</summary>
    public void Did(FormattableString what)
    {
        lock (_gate)
        {
            _done.Add(FormattableString.Invariant(what));
        }
    }

    /// <summary>Says what was lost, torn, repeated or disturbed.</summary>
    public void Wrong(FormattableString what)
    {
        lock (_gate)
        {
            if (++_wrongCount <= MostShown)
            {
                _wrong.Add(FormattableString.Invariant(what));
            }
        }
    }

    /// <summary>Says it when the condition does not hold.</summary>
    public void Expect(bool holds, FormattableString otherwise)
    {
        if (!holds)
        {
            Wrong(otherwise);
        }
    }

    /// <summary>Says why it cannot be run here.</summary>
    public void Skip(string why) => Skipped = why;

    /// <summary>All of it, a line each.</summary>
    public IEnumerable<string> Lines()
    {
        lock (_gate)
        {
            List<string> lines = [.. _done];
            lines.AddRange(_wrong.ConvertAll(wrong => "WRONG: " + wrong));
            if (_wrongCount > MostShown)
            {
                lines.Add($"WRONG: ... and {_wrongCount - MostShown} more");
            }

            return lines;
        }
    }
}
