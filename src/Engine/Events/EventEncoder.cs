using System;

namespace UsageStats.Events;

/// <summary>Turns an event into its line: one UTF-8 JSON object and a newline.</summary>
internal static class EventEncoder
{
    // A type name is far shorter; the limit keeps a hostile one from crowding out the name.
    private const int ErrorBytes = 512;

    /// <summary>Writes the line of <paramref name="draft"/>.</summary>
    /// <param name="draft">The event. Its texts may hold any character.</param>
    /// <param name="line">At least <see cref="EventLimits.LineBytes"/> long.</param>
    /// <param name="shortened">Whether properties were dropped or the name was cut to fit.</param>
    /// <returns>The bytes written, at most <see cref="EventLimits.LineBytes"/>.</returns>
    public static int Encode(in EventDraft draft, Span<byte> line, out bool shortened)
    {
        line = line.Slice(0, EventLimits.LineBytes);
        shortened = false;
        int length = TryEncode(draft, line, withProperties: true, cutName: false);
        if (length == 0)
        {
            shortened = true;
            length = TryEncode(draft, line, withProperties: false, cutName: false);
        }

        if (length == 0)
        {
            length = TryEncode(draft, line, withProperties: false, cutName: true);
        }

        return length;
    }

    private static int TryEncode(in EventDraft draft, Span<byte> line, bool withProperties, bool cutName)
    {
        LineBuilder to = new(line);
        to.Raw("{\"v\":1,\"id\":\""u8);
        to.Id(draft.Id);
        to.Raw("\",\"ts\":\""u8);
        to.Timestamp(draft.UtcTicks);
        to.Raw("\",\"source\":"u8);
        to.Quoted(draft.Source);
        to.Raw(",\"event\":"u8);
        to.Quoted(draft.Event);
        if (draft.Name is string name)
        {
            to.Raw(",\"name\":"u8);
            if (cutName)
            {
                WriteCut(ref to, name, to.Room - TailBytes(draft));
            }
            else
            {
                to.Quoted(name);
            }
        }

        WriteTail(ref to, draft);
        if (withProperties && draft.Properties is { Length: > 0 } properties)
        {
            to.Raw(",\"properties\":{"u8);
            for (int i = 0; i < properties.Length; i++)
            {
                to.Raw(i == 0 ? default : ","u8);
                to.Quoted(properties[i].Name);
                to.Raw(":"u8);
                WriteValue(ref to, properties[i].Value);
            }

            to.Raw("}"u8);
        }

        to.Raw("}\n"u8);
        return to.Overflow ? 0 : to.Length;
    }

    // All that comes after the name, properties aside.
    private static void WriteTail(ref LineBuilder to, in EventDraft draft)
    {
        if (draft.DurationMicroseconds >= 0)
        {
            to.Raw(",\"ms\":"u8);
            to.Milliseconds(draft.DurationMicroseconds);
        }

        if (draft.OwnMicroseconds >= 0)
        {
            to.Raw(",\"own\":"u8);
            to.Milliseconds(draft.OwnMicroseconds);
        }

        if (draft.Outcome != Outcome.None)
        {
            to.Raw(",\"outcome\":\""u8);
            to.Raw(Word(draft.Outcome));
            to.Raw("\""u8);
        }

        if (draft.Error is string error)
        {
            to.Raw(",\"error\":"u8);
            WriteCut(ref to, error, ErrorBytes);
        }

        to.Raw(",\"session\":"u8);
        to.Quoted(draft.Session);
        if (draft.Send)
        {
            to.Raw(",\"send\":true"u8);
        }

        if (draft.Start is EventId start)
        {
            to.Raw(",\"start\":\""u8);
            to.Id(start);
            to.Raw("\""u8);
        }
    }

    private static void WriteValue(ref LineBuilder to, PropertyValue value)
    {
        switch (value.Kind)
        {
            case PropertyKind.Text:
                to.Quoted(value.Text);
                break;
            case PropertyKind.WholeNumber:
                to.Integer(value.WholeNumber);
                break;
            case PropertyKind.Number:
                to.Number(value.Number);
                break;
            default:
                to.Raw(value.Boolean ? "true"u8 : "false"u8);
                break;
        }
    }

    private static void WriteCut(ref LineBuilder to, string text, int limit)
    {
        to.Raw("\""u8);
        to.Escaped(text, limit);
        to.Raw("\""u8);
    }

    // What the tail, the name's quotes and the closing brace need.
    private static int TailBytes(in EventDraft draft)
    {
        Span<byte> scratch = stackalloc byte[EventLimits.LineBytes];
        LineBuilder tail = new(scratch);
        WriteTail(ref tail, draft);
        return tail.Length + 4;
    }

    private static ReadOnlySpan<byte> Word(Outcome outcome) => outcome switch
    {
        Outcome.Ok => "ok"u8,
        Outcome.Failed => "failed"u8,
        Outcome.Error => "error"u8,
        Outcome.Cancelled => "cancelled"u8,
        _ => "stopped"u8,
    };
}
