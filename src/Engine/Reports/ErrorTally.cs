using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>Counts failed runs by the type of their error, and by command within it.</summary>
internal sealed class ErrorTally
{
    private const string Unknown = "(unknown)";

    private readonly NameTable _types = new();
    private readonly NameTable _names = new();
    private readonly Dictionary<long, long> _runs = [];
    private readonly List<long> _last = [];

    /// <summary>Counts a run that failed.</summary>
    public void Add(in ScannedEvent run)
    {
        int type = _types.Intern(run.Error);
        if (type == _last.Count)
        {
            _last.Add(long.MinValue);
        }

        _last[type] = Math.Max(_last[type], run.UtcTicks);
        long key = ((long)type << 32) | (uint)_names.Intern(run.Name);
        _runs.TryGetValue(key, out long before);
        _runs[key] = before + 1;
    }

    /// <summary>The types, the most frequent first, of all that some tallies have counted.</summary>
    public static IReadOnlyList<ReportError> ToList(IEnumerable<ErrorTally> tallies) =>
    [
        .. tallies.SelectMany(tally => tally.Parts())
            .GroupBy(part => part.Type, StringComparer.Ordinal)
            .Select(type => Error(type.Key, [.. type]))
            .OrderByDescending(error => error.Runs)
            .ThenBy(error => error.Type, StringComparer.Ordinal),
    ];

    private static ReportError Error(string type, IReadOnlyList<Part> parts)
    {
        // Names that differ in case only are one command.
        (string Name, long Runs)[] commands =
        [
            .. parts.GroupBy(part => part.Name, StringComparer.OrdinalIgnoreCase)
                .Select(same => (Name: same.Select(part => part.Name).OrderBy(name => name, StringComparer.Ordinal).First(), Runs: same.Sum(part => part.Runs)))
                .OrderByDescending(command => command.Runs)
                .ThenBy(command => command.Name, StringComparer.Ordinal),
        ];
        return new ReportError(
            type.Length == 0 ? Unknown : type,
            commands.Sum(command => command.Runs),
            commands[0].Name,
            commands.Length,
            new DateTimeOffset(parts.Max(part => part.Last), TimeSpan.Zero));
    }

    private IEnumerable<Part> Parts() =>
        _runs.Select(one => new Part(_types[(int)(one.Key >> 32)], _names[(int)(one.Key & uint.MaxValue)], one.Value, _last[(int)(one.Key >> 32)]));

    private readonly record struct Part(string Type, string Name, long Runs, long Last);
}
