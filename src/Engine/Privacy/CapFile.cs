using System;
using UsageStats.Storage;

namespace UsageStats.Privacy;

/// <summary>A file that may lower the mode and do nothing else: the machine's <c>policy</c> or a repository's <c>.usagestats</c>.</summary>
internal sealed class CapFile(ModeDecision cap, FileProblem? problem)
{
    /// <summary>The lowest mode that it says, and where; at most <c>Local</c> when it cannot be understood.</summary>
    public ModeDecision Cap { get; } = cap;

    /// <summary>Its first line that cannot be understood, or why it cannot be read; null when all is well.</summary>
    public FileProblem? Problem { get; } = problem;

    private const string Key = "mode";

    /// <summary>Reads the file without a throw; null when there is none.</summary>
    public static CapFile? Read(string path, ConsentLevel level) => KeyValueFile.Read(path) is KeyValueFile file ? From(file, level) : null;

    private static CapFile From(KeyValueFile file, ConsentLevel level)
    {
        ModeDecision cap = new(UsageMode.On, level, file.Path);
        FileProblem? problem = file.Problem;
        foreach (KeyValueLine line in file.Text.Lines)
        {
            if (line.Key.Length == 0)
            {
                continue;
            }

            if (!line.Key.Equals(Key, StringComparison.OrdinalIgnoreCase))
            {
                problem ??= new FileProblem(file.Path, line.Number, $"'{line.Key}' cannot be set here; only '{Key}' can.");
            }
            else if (!ConsentVariables.TryParseMode(line.Value, out UsageMode mode))
            {
                problem ??= new FileProblem(file.Path, line.Number, $"'{line.Value}' is no mode; the modes are off, local and on.");
            }
            else
            {
                cap = cap.CappedBy(new ModeDecision(mode, level, FileProblem.PlaceOf(file.Path, line.Number)));
            }
        }

        return problem is null
            ? new CapFile(cap, null)
            : new CapFile(cap.CappedBy(new ModeDecision(UsageMode.Local, level, problem.Place)), problem);
    }
}
