using System;
using System.Globalization;
using System.Management.Automation;
using UsageStats.Storage.Settings;

namespace UsageStats.Cmdlets.Reading;

/// <summary>
/// Lets a parameter of <see cref="DateTimeOffset"/> take a date, or a time span that means so long ago: <c>2026-11-01</c>,
/// <c>'7 d'</c>, <c>7.00:00:00</c>, <c>(New-TimeSpan -Hours 2)</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        inputData is null ? null : Convert(inputData is PSObject wrapped ? wrapped.BaseObject : inputData, UsageEngine.Current.Clock());

    /// <summary>The instant that <paramref name="value"/> means. A date without an offset is one of this machine's time zone.</summary>
    /// <exception cref="ArgumentTransformationMetadataException">It is neither, or lies in the future by a negative span.</exception>
    internal static DateTimeOffset Convert(object value, DateTimeOffset now)
    {
        switch (value)
        {
            case DateTimeOffset instant:
                return instant;
            case DateTime date:
                return FromDate(date);
            case TimeSpan span:
                return Ago(span, now);
        }

        // A lone number would be days for TimeSpan.Parse; nobody can tell whether that was meant.
        if (value is string text && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            if (SettingText.TryReadDuration(text.Trim(), out long ticks))
            {
                return Ago(new TimeSpan(ticks), now);
            }

            if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span))
            {
                return Ago(span, now);
            }

            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset instant)
                || DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AssumeLocal, out instant))
            {
                return instant;
            }
        }

        throw new ArgumentTransformationMetadataException(
            $"'{value}' is neither a date such as '2026-11-01' or '2026-11-01T08:30:00Z' nor a time span such as '7 d' or '7.00:00:00', which means 7 days ago." + DurationAttribute.HintFor(value));
    }

    private static DateTimeOffset Ago(TimeSpan span, DateTimeOffset now)
    {
        if (span < TimeSpan.Zero)
        {
            throw new ArgumentTransformationMetadataException($"'{span}' is negative; a time span means so long ago, so leave the sign out.");
        }

        return span > now - DateTimeOffset.MinValue ? DateTimeOffset.MinValue : now - span;
    }

    private static DateTimeOffset FromDate(DateTime date)
    {
        try
        {
            return new DateTimeOffset(date);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The first and the last day of the calendar are out of range in most time zones.
            return date.Year == 1 ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue;
        }
    }
}
