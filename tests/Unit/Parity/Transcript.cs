using System;
using System.Collections.Generic;

namespace UsageStats.Tests.Parity;

/// <summary>
/// What one run did, in the order in which it happened: objects of every stream as they arrive, and notes that the script
/// takes. Written from whatever thread the engine uses.
/// </summary>
internal sealed class Transcript
{
    private readonly object _gate = new();
    private readonly List<string> _lines = [];

    /// <summary>The transcript that <c>Note</c> writes to. Runs follow one another, so one is enough.</summary>
    public static Transcript Current { get; set; } = new();

    /// <summary>Told of every object right after it is written down; null for nobody.</summary>
    public Action<object?>? Seen { get; set; }

    /// <summary>The entries so far; an entry may have several lines.</summary>
    public string Text
    {
        get
        {
            lock (_gate)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="kind">What it is: a stream, a note, or a part of the state after the run.</param>
    /// <param name="value">The object, described as text at once, since the engine may change it later.</param>
    public void Add(string kind, object? value)
    {
        string text = kind + ": " + ObjectText.Of(value).Replace("\n", "\n    ", StringComparison.Ordinal);
        lock (_gate)
        {
            _lines.Add(text);
        }

        Seen?.Invoke(value);
    }
}
