namespace UsageStats.Privacy;

/// <summary>Whether a text may be kept, and if not, which rule says so.</summary>
/// <param name="Rule">
/// The rule's stable name, such as <c>email</c>, or one of <see cref="Redactor.Empty"/>, <see cref="Redactor.TooLong"/>,
/// <see cref="Redactor.NotAScalar"/>. <c>null</c> when the text is kept.
/// </param>
public readonly record struct RedactionVerdict(string? Rule)
{
    /// <summary>The verdict on a harmless text.</summary>
    public static RedactionVerdict Kept => default;

    /// <summary>Whether the text must not be stored.</summary>
    public bool IsDropped => Rule is not null;
}
