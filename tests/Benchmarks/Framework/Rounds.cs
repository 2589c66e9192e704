using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace UsageStats.Benchmarks.Framework;

/// <summary>Measures several things in interleaved rounds, so that what disturbs the machine disturbs all of them.</summary>
internal sealed class Rounds
{
    private readonly Dictionary<string, List<double>> _milliseconds;

    private Rounds(IEnumerable<string> subjects) => _milliseconds = subjects.ToDictionary(name => name, _ => new List<double>());

    /// <summary>Runs each subject once for warmth, then once in each round, the order turned around every other round.</summary>
    public static Rounds Measure(int rounds, params (string Name, Action Run)[] subjects)
    {
        Rounds measured = new(subjects.Select(subject => subject.Name));
        foreach ((_, Action run) in subjects)
        {
            run();
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach ((string name, Action run) in round % 2 == 0 ? subjects : subjects.Reverse())
            {
                GC.Collect();
                long start = Stopwatch.GetTimestamp();
                run();
                measured._milliseconds[name].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return measured;
    }

    /// <summary>The rounds in stretches of equal length, for the spread of what only many rounds can tell.</summary>
    public IEnumerable<Rounds> Stretches(int count)
    {
        int length = _milliseconds.Values.First().Count / count;
        for (int i = 0; i < count; i++)
        {
            Rounds stretch = new(_milliseconds.Keys);
            foreach ((string name, List<double> all) in _milliseconds)
            {
                stretch._milliseconds[name].AddRange(all.Skip(i * length).Take(length));
            }

            yield return stretch;
        }
    }

    /// <summary>The shortest round of a subject, in milliseconds: what it costs when the machine does nothing else.</summary>
    public double Fastest(string subject) => _milliseconds[subject].Min();

    /// <summary>A subject's milliseconds.</summary>
    public Spread Milliseconds(string subject) => Spread.Of(_milliseconds[subject]);

    /// <summary>One subject over another, round by round.</summary>
    public Spread Ratio(string subject, string reference) =>
        Spread.Of(_milliseconds[subject].Zip(_milliseconds[reference], (one, other) => one / other));
}
