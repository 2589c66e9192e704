using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace UsageStats.Tests.Support;

/// <summary>
/// An empty data home that <c>USAGESTATS_HOME</c> points to until it is disposed. The variables that lower the mode are
/// unset meanwhile, so that the developer's own choice decides no test. Only for tests in <see cref="PowerShellTestGroup"/>.
/// </summary>
internal sealed class TemporaryHome : IDisposable
{
    private static readonly string[] Variables =
        ["USAGESTATS_HOME", "USAGESTATS_MODE", "USAGESTATS_OPTOUT", "DO_NOT_TRACK", "POWERSHELL_TELEMETRY_OPTOUT"];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    /// <summary>Makes a name for a new home, without creating the folder, and selects it.</summary>
    public TemporaryHome()
    {
        foreach (string name in Variables)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.SetEnvironmentVariable("USAGESTATS_HOME", Folder);
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
    }

    /// <summary>The home. It does not exist until something is recorded, so a test can show that nothing was.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "usagestats-test-" + Guid.NewGuid().ToString("N"));

    /// <summary>The whole lines of the log that are not cleared, oldest segment first.</summary>
    public IReadOnlyList<string> Lines()
    {
        string log = Path.Combine(Folder, "events");
        return Directory.Exists(log)
            ? [.. Directory.GetFiles(log, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => !string.IsNullOrWhiteSpace(line))]
            : [];
    }

    /// <summary>The recorded events, read by a JSON parser that is not our own.</summary>
    public IReadOnlyList<LoggedEvent> Events() =>
        [.. Lines().Select(line => JsonSerializer.Deserialize<LoggedEvent>(line, JsonSerializerOptions.Web)!)];

    /// <summary>The recorded events that are command runs, in the order in which the runs ended.</summary>
    public IReadOnlyList<LoggedEvent> Commands() => [.. Events().Where(entry => entry.Event == "command")];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        TemporaryFolder.Delete(Folder);
    }
}
