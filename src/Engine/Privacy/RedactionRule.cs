namespace UsageStats.Privacy;

/// <summary>Knows one kind of personal or secret text.</summary>
/// <param name="id">Its stable name, such as <c>email</c>; users and counters see it.</param>
/// <param name="needs">The rule runs only on texts with all of these.</param>
internal abstract class RedactionRule(string id, TextTraits needs)
{
    /// <summary>Its stable name: lower-case words joined by dashes.</summary>
    public string Id { get; } = id;

    /// <summary>Whether the text is of this kind.</summary>
    /// <param name="text">At most 200 characters; the work is linear in them.</param>
    /// <param name="traits">What <see cref="TextTraitsReader"/> found in the text.</param>
    public bool IsHit(string text, TextTraits traits) => (traits & needs) == needs && Matches(text);

    /// <summary>Looks at the text itself.</summary>
    protected abstract bool Matches(string text);
}
