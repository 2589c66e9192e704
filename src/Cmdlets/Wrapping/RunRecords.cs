using System;
using System.Collections;
using UsageStats.Recording;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Records the runs of one call of the wrapper, which have name, source and properties in common.</summary>
internal sealed class RunRecords
{
    private readonly Recorder _recorder;
    private readonly Func<string?> _folder;
    private readonly string _source;
    private readonly Func<string> _name;
    private readonly IDictionary? _properties;
    private readonly bool _announces;

    /// <param name="recorder">Takes them.</param>
    /// <param name="folder">The folder that the session is in now.</param>
    /// <param name="source">Who they belong to.</param>
    /// <param name="name">Their name; asked for when it is needed.</param>
    /// <param name="properties">Their properties; null for none.</param>
    /// <param name="announces">Whether each start is recorded too.</param>
    public RunRecords(Recorder recorder, Func<string?> folder, string source, Func<string> name, IDictionary? properties, bool announces)
    {
        _recorder = recorder;
        _folder = folder;
        _source = source;
        _name = name;
        _properties = properties;
        _announces = announces;
    }

    /// <summary>Notes the start of a run.</summary>
    public RunStart Begin()
    {
        string? folder = _folder();
        RunStart start = _recorder.Begin(_source, folder);
        return _announces ? _recorder.Announce(_source, start, _name(), folder) : start;
    }

    /// <summary>Records the run.</summary>
    public void Complete(in RunStart start, in BlockEnd end) => _recorder.Complete(
        _source,
        start,
        new RunEnd
        {
            Name = _name(),
            Outcome = end.Outcome,
            Error = end.Error,
            InsideTicks = end.InsideTicks,
            Folder = _folder(),
            Properties = RunProperties.From(_properties),
        });

    /// <summary>The run in a line: name, outcome and time.</summary>
    public string Describe(in BlockEnd end)
    {
        string error = end.Error is null ? string.Empty : " (" + end.Error + ")";
        return $"{_name()}: {end.Outcome}{error} in {ReadableText.Duration(Monotonic.ToTimeSpan(end.InsideTicks))}";
    }
}
