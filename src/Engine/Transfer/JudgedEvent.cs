using System;
using System.Linq;
using System.Text;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Recording;

namespace UsageStats.Transfer;

/// <summary>Judges an event that was recorded elsewhere as one that is recorded here.</summary>
internal sealed class JudgedEvent
{
    private readonly Redactor _redactor;

    /// <param name="redactor">Judges texts, and counts what it drops.</param>
    public JudgedEvent(Redactor redactor) => _redactor = redactor;

    /// <summary>Whether something of the event would not have been stored here. Counts nothing.</summary>
    public bool IsPersonal(UsageEvent read) =>
        (read.Name is not null && _redactor.LooksPersonal(read.Name))
        || (read.Error is not null && _redactor.LooksPersonal(read.Error))
        || read.Properties.Any(_redactor.LooksPersonal);

    /// <summary>The event's line without what would not have been stored, which is counted.</summary>
    /// <param name="line">A line that holds an event.</param>
    /// <param name="buffer">Takes the new line.</param>
    /// <returns>The new line, without its newline.</returns>
    public ReadOnlySpan<byte> Rewrite(ReadOnlySpan<byte> line, Span<byte> buffer)
    {
        UsageEvent read = EventReader.Read(line)!;
        EventDraft draft = EventDraft.Create(read.Source, read.Event, read.Timestamp.UtcTicks, read.Session);
        draft.Id = Id(read.Id)!.Value;
        draft.Name = read.Name is null ? null : _redactor.JudgeName(read.Name);
        draft.Error = read.Error is null ? null : _redactor.JudgeName(read.Error);
        draft.Properties = JudgedProperties.Keep([.. read.Properties], _redactor);
        draft.Outcome = read.Outcome;
        draft.Send = read.Send;
        draft.Start = read.Start is null ? null : Id(read.Start);
        draft.DurationMicroseconds = Microseconds(read.Duration);
        draft.OwnMicroseconds = Microseconds(read.Overhead);
        return buffer.Slice(0, EventEncoder.Encode(draft, buffer, out _) - 1);
    }

    private static EventId? Id(string text) => EventId.TryParse(Encoding.ASCII.GetBytes(text), out EventId id) ? id : null;

    private static long Microseconds(TimeSpan? span) => span is TimeSpan value ? value.Ticks / Statistics.Microseconds.Ticks : EventDraft.Absent;
}
