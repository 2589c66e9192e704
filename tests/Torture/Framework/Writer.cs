using System;
using System.IO;
using System.Text;
using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Sources;

namespace UsageStats.Torture.Framework;

/// <summary>Records numbered events as a command does, and notes each one once the recorder has taken it.</summary>
internal sealed class Writer : IDisposable
{
    private readonly UsageEngine _engine;
    private readonly FileStream _notes;
    private int _number;

    /// <param name="engine">Whose recorder; its session names the notes.</param>
    /// <param name="notes">The folder of the notes.</param>
    public Writer(UsageEngine engine, string notes)
    {
        _engine = engine;

        // One write a note, as for an event: what was noted stays noted when this process is killed.
        _notes = new FileStream(Path.Combine(notes, engine.Session), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>Events that the recorder took.</summary>
    public int Taken { get; private set; }

    /// <summary>Records the next one.</summary>
    /// <param name="name">The command's name.</param>
    /// <returns>Whether the recorder took it.</returns>
    public bool Write(string name)
    {
        RecordingHealth health = _engine.Recorder.Health;
        (long recorded, long failed) = (health.Recorded, health.Failed);
        int number = ++_number;
        RunStart start = _engine.Recorder.Begin(SourceName.Default, folder: null);
        _engine.Recorder.Complete(SourceName.Default, start, new RunEnd
        {
            Name = name,
            Outcome = Outcome.Ok,
            Properties = [new UsageProperty(TortureHome.Number, PropertyValue.From(number))],
        });
        bool taken = health.Recorded > recorded && health.Failed == failed;
        if (taken)
        {
            Taken++;
            _notes.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{number} {name}\n")));
        }

        return taken;
    }

    /// <inheritdoc/>
    public void Dispose() => _notes.Dispose();
}
