using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Sources;

namespace UsageStats.Benchmarks.Engine;

/// <summary>Records one event when a script asks for it, and nothing else.</summary>
public sealed class HandRecorder
{
    private static readonly string Folder = System.Environment.CurrentDirectory;

    private readonly string _name;

    /// <param name="name">The name to record.</param>
    public HandRecorder(string name) => _name = name;

    /// <summary>Records an event.</summary>
    public object? Record()
    {
        Recorder recorder = UsageEngine.Current.Recorder;
        RunStart start = recorder.Begin(SourceName.Default, Folder);
        recorder.Complete(SourceName.Default, start, new RunEnd { Name = _name, Outcome = Outcome.Ok, Folder = Folder });
        return null;
    }

    /// <summary>Records nothing.</summary>
    public object? Idle() => _name.Length == 0 ? _name : null;
}
