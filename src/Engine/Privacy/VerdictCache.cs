namespace UsageStats.Privacy;

/// <summary>Remembers verdicts, so that a command's name is judged once and not at every run.</summary>
/// <remarks>
/// Each text has one place, and a newcomer takes it: that bounds the memory without bookkeeping, needs no lock, and
/// costs a hit 0 bytes. A text that was pushed out is judged again. An entry never changes once it is in its place, so
/// a reader sees either the old one or the new one, whole: .NET's memory model orders the write of a reference after
/// the writes of what it refers to.
/// </remarks>
internal sealed class VerdictCache
{
    /// <summary>The most verdicts it holds. A power of two.</summary>
    public const int Capacity = 4096;

    private readonly Entry?[] _places = new Entry?[Capacity];

    /// <summary>Looks up which rule drops a text; <c>null</c> when none does.</summary>
    public bool TryGet(string text, out string? rule)
    {
        Entry? entry = _places[text.GetHashCode() & (Capacity - 1)];
        bool found = entry is not null && entry.Text == text;
        rule = found ? entry!.Rule : null;
        return found;
    }

    /// <summary>Remembers which rule drops a text; <c>null</c> when none does.</summary>
    public void Set(string text, string? rule) => _places[text.GetHashCode() & (Capacity - 1)] = new Entry(text, rule);

    private sealed class Entry(string text, string? rule)
    {
        public readonly string Text = text;
        public readonly string? Rule = rule;
    }
}
