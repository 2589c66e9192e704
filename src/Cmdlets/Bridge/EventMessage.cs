using System;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Sources;

namespace UsageStats.Cmdlets.Bridge;

/// <summary>A usage event as a program writes it into the data of an engine event: a table or object with the names of Add-UsageEvent's parameters.</summary>
/// <param name="Source">Who it belongs to.</param>
/// <param name="Occurrence">What happened.</param>
/// <param name="Immediate">Whether sending is asked for.</param>
internal readonly record struct EventMessage(string Source, Occurrence Occurrence, bool Immediate)
{
    /// <summary>Reads it.</summary>
    /// <param name="data">The table, or the event's kind as a text.</param>
    /// <exception cref="ArgumentException">It has no kind of event, or a name that is none of the parameters'.</exception>
    /// <exception cref="MetadataException">A value is not what its parameter takes.</exception>
    /// <exception cref="PSInvalidCastException">A value is of another type than its parameter.</exception>
    public static EventMessage Read(object? data)
    {
        string? kind = null, name = null, error = null;
        string source = SourceName.Default;
        TimeSpan? duration = null;
        Outcome outcome = Outcome.None;
        IDictionary? properties = null;
        bool once = false, immediate = false;
        foreach (DictionaryEntry field in TableOf(data))
        {
            object? value = field.Value;
            switch (Text(field.Key)?.ToUpperInvariant())
            {
                case "EVENT": kind = Text(value); break;
                case "NAME": name = Text(value); break;
                case "SOURCE": source = Text(value) ?? source; break;
                case "DURATION": duration = (TimeSpan?)new DurationAttribute().Transform(null!, value); break;
                case "OUTCOME": outcome = To<Outcome>(value); break;
                case "ERRORTYPE": error = (string?)new ErrorTypeAttribute().Transform(null!, value); break;
                case "PROPERTY": properties = TableOf(value); break;
                case "ONCE": once = To<bool>(value); break;
                case "IMMEDIATE": immediate = To<bool>(value); break;
                default: throw new ArgumentException($"'{field.Key}' is not understood; use Event, Name, Property, Duration, Outcome, ErrorType, Source, Once and Immediate.");
            }
        }

        if (!EventKinds.IsValid(kind) || EventKinds.IsReserved(kind) || !SourceName.IsValid(source) || duration < TimeSpan.Zero)
        {
            throw new ArgumentException($"It needs an Event such as 'deployed', a Source that is one, and no negative Duration; it has '{kind}', '{source}' and '{duration}'.");
        }

        Occurrence one = new()
        {
            Kind = kind!,
            Name = string.IsNullOrEmpty(name) ? null : name,
            Duration = duration,
            Outcome = outcome == Outcome.None && error is not null ? Outcome.Error : outcome,
            Error = error,
            Properties = RunProperties.From(properties),
            Once = once,
        };
        return new EventMessage(source, one, immediate);
    }

    private static IDictionary TableOf(object? value) => new PropertyTableAttribute().Transform(null!, value) switch
    {
        IDictionary table => table,
        PSObject { BaseObject: IDictionary table } => table,
        string kind => new Hashtable { ["Event"] = kind },
        PSObject { BaseObject: string kind } => new Hashtable { ["Event"] = kind },
        _ => throw new ArgumentException("Its data is no table, such as @{ Event = 'deployed'; Name = 'site' }."),
    };

    private static string? Text(object? value) => Convert.ToString(value is PSObject wrapped ? wrapped.BaseObject : value, CultureInfo.InvariantCulture);

    private static T To<T>(object? value) => LanguagePrimitives.ConvertTo<T>(value);
}
