namespace UsageStats.Privacy;

/// <summary>How much the egress filter kept here, and why. Sums add up over many events.</summary>
/// <param name="Unmarked">Events without the <c>send</c> mark: they were recorded while sending was not allowed.</param>
/// <param name="Malformed">Events whose id, session, source or kind has not the form that we write: not our lines.</param>
/// <param name="UndeclaredEvents">Events of a kind that is neither built in nor declared.</param>
/// <param name="UndeclaredNames">Events with an undeclared name, where the sink has <see cref="NameHandling.Drop"/>.</param>
/// <param name="UndeclaredProperties">Properties that are not declared.</param>
/// <param name="UnfitValues">Property values that do not fit the declared kind.</param>
/// <param name="PersonalTexts">Names, kinds, types and values that look personal. An event goes on without them; only one whose source or kind is personal stays.</param>
internal readonly record struct EgressDrops(
    long Unmarked = 0,
    long Malformed = 0,
    long UndeclaredEvents = 0,
    long UndeclaredNames = 0,
    long UndeclaredProperties = 0,
    long UnfitValues = 0,
    long PersonalTexts = 0)
{
    /// <summary>Adds two sums.</summary>
    public static EgressDrops operator +(EgressDrops left, EgressDrops right) => new(
        left.Unmarked + right.Unmarked,
        left.Malformed + right.Malformed,
        left.UndeclaredEvents + right.UndeclaredEvents,
        left.UndeclaredNames + right.UndeclaredNames,
        left.UndeclaredProperties + right.UndeclaredProperties,
        left.UnfitValues + right.UnfitValues,
        left.PersonalTexts + right.PersonalTexts);
}
