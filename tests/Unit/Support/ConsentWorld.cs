using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Recording;

namespace UsageStats.Tests.Support;

/// <summary>An engine with a home, a policy, a repository and variables of its own. Nothing of it exists until a test makes it.</summary>
internal sealed class ConsentWorld : IDisposable
{
    private readonly TemporaryFolder _root = new();

    /// <summary>Makes the world.</summary>
    public ConsentWorld()
    {
        Directory.CreateDirectory(Project);
        Variables["USAGESTATS_HOME"] = Home;
        Engine = new UsageEngine(Clock.Read, name => Variables.GetValueOrDefault(name), "0123456789abcdef", Policy);
    }

    /// <summary>The environment.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>The clock.</summary>
    public SettableClock Clock { get; } = new();

    /// <summary>The engine.</summary>
    public UsageEngine Engine { get; }

    /// <summary>The data home.</summary>
    public string Home => _root["home"];

    /// <summary>The settings file.</summary>
    public string Settings => _root["home", "settings"];

    /// <summary>The machine's policy.</summary>
    public string Policy => _root["etc", "policy"];

    /// <summary>The folder that the user is in, two below the repository's.</summary>
    public string Project => _root["repository", "src", "project"];

    /// <summary>The repository's file, two folders above <see cref="Project"/>.</summary>
    public string RepositoryFile => _root["repository", ".usagestats"];

    /// <summary>The mode of the user's own source.</summary>
    public UsageMode Mode => Engine.Consent.Mode("default", Project);

    /// <summary>Writes a file, and its folder if that is missing.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes a file that says this mode, with a comment; nothing for null.</summary>
    public static void WriteMode(string path, string? word)
    {
        if (word is not null)
        {
            Write(path, $"# c\nmode = {word} # why\n");
        }
    }

    /// <summary>The file of a level: <c>settings</c>, <c>policy</c> or <c>repository</c>.</summary>
    public string FileOf(string level) => level == "settings" ? Settings : level == "policy" ? Policy : RepositoryFile;

    /// <summary>Has one level say Off: one of those with a file, or a variable by its name. The file, or null.</summary>
    public string? SwitchOff(string level)
    {
        if (level is "settings" or "policy" or "repository")
        {
            Variables["USAGESTATS_MODE"] = null;
            Write(FileOf(level), "mode = off");
            return FileOf(level);
        }

        Variables[level] = level == "USAGESTATS_MODE" ? "off" : "1";
        return null;
    }

    /// <summary>Makes something where a file of lines should be: a text, or what one of the words in angle brackets says.</summary>
    public static void Make(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (content)
        {
            case "<folder>": Directory.CreateDirectory(path); break;
            case "<huge>": File.WriteAllText(path, new string('#', 70_000)); break;
            case "<binary>": File.WriteAllBytes(path, [.. Enumerable.Range(0, 256).Select(value => (byte)value)]); break;
            case "<link>": File.CreateSymbolicLink(path, "elsewhere"); break;
            default: File.WriteAllText(path, content); break;
        }
    }

    /// <summary>Lets the second pass after which files are looked at again.</summary>
    public void PassASecond() => Clock.Now += TimeSpan.FromSeconds(1);

    /// <summary>Records a run; what is done meanwhile happens in its middle.</summary>
    public void Run(string source = "default", Action? meanwhile = null)
    {
        RunStart start = Engine.Recorder.Begin(source, Project);
        meanwhile?.Invoke();
        Engine.Recorder.Complete(source, start, new RunEnd { Name = "Deploy-Site", Outcome = Outcome.Ok, Folder = Project });
    }

    /// <summary>Every file and folder there is, with the files' bytes, so that a test can show that nothing changed.</summary>
    public IReadOnlyList<string> Everything() =>
    [
        .. Directory.GetFileSystemEntries(_root.Path, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => File.Exists(path) ? path + ": " + Convert.ToHexString(File.ReadAllBytes(path)) : path),
    ];

    /// <summary>The lines of the log.</summary>
    public IReadOnlyList<string> Lines() =>
        Directory.Exists(Path.Combine(Home, "events"))
            ? [.. Directory.GetFiles(Path.Combine(Home, "events")).SelectMany(File.ReadAllLines)]
            : [];

    /// <inheritdoc/>
    public void Dispose() => _root.Dispose();
}
