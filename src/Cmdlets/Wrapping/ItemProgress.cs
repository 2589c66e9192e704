using System;
using System.Globalization;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Shows how many items are done, how many a second, and how long the rest will take.</summary>
internal sealed class ItemProgress
{
    // Eyes follow no more, and what is over sooner needs no bar.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private readonly string _activity;
    private readonly Func<TimeSpan> _elapsed;
    private TimeSpan _next = Step;
    private bool _shown;

    /// <param name="activity">What goes on.</param>
    /// <param name="elapsed">The time since the first item.</param>
    public ItemProgress(string activity, Func<TimeSpan> elapsed)
    {
        _activity = activity;
        _elapsed = elapsed;
    }

    /// <summary>Whether anybody would see it.</summary>
    /// <param name="interactive">Whether a person sits at the host.</param>
    /// <param name="preference">The value of <c>$ProgressPreference</c>, or what was bound to -ProgressAction.</param>
    public static bool IsSeen(bool interactive, object? preference) =>
        interactive && !(LanguagePrimitives.TryConvertTo(preference, out ActionPreference action) && action is ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <summary>The record to write after an item; null when the last one is recent.</summary>
    /// <param name="done">Items done, at least 1.</param>
    /// <param name="total">Items in all; null when nobody knows.</param>
    public ProgressRecord? Advance(long done, long? total)
    {
        TimeSpan elapsed = _elapsed();
        if (elapsed < _next)
        {
            return null;
        }

        _shown = true;
        _next = elapsed + Step;
        double rate = done / elapsed.TotalSeconds;
        string count = total is long all ? string.Format(CultureInfo.InvariantCulture, "{0:N0} of {1:N0}", done, all) : done.ToString("N0", CultureInfo.InvariantCulture);
        ProgressRecord record = new(0, _activity, count + ", " + Rate(rate));
        if (total is long known)
        {
            record.PercentComplete = (int)(100 * Math.Min(done, known) / known);
            record.SecondsRemaining = (int)Math.Min(int.MaxValue, Math.Ceiling((known - done) / rate));
        }

        return record;
    }

    /// <summary>The record that takes it away; null when nothing was shown.</summary>
    public ProgressRecord? Finish() => _shown ? new ProgressRecord(0, _activity, "Done") { RecordType = ProgressRecordType.Completed } : null;

    private static string Rate(double perSecond) =>
        perSecond >= 1 ? perSecond.ToString("0.0", CultureInfo.InvariantCulture) + " a second" : (perSecond * 60).ToString("0.0", CultureInfo.InvariantCulture) + " a minute";
}
