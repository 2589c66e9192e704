using System.Collections.Generic;
using System.IO;
using UsageStats.Storage;

namespace UsageStats.Privacy;

/// <summary>What the <c>.usagestats</c> files of a folder and of all those above it say together.</summary>
internal sealed class RepositoryCap(ModeDecision cap, IReadOnlyList<FileProblem> problems)
{
    /// <summary>The lowest of their caps, the nearest among equals.</summary>
    public ModeDecision Cap { get; } = cap;

    /// <summary>Why some of them cannot be understood. Empty for none.</summary>
    public IReadOnlyList<FileProblem> Problems { get; } = problems;

    /// <summary>The file's name.</summary>
    public const string FileName = ".usagestats";

    private static readonly RepositoryCap None = new(ModeDecision.NoCap, []);

    /// <summary>Reads the files of <paramref name="folder"/> and above without a throw.</summary>
    public static RepositoryCap Of(string folder)
    {
        RepositoryCap all = None;
        for (string? level = folder; !string.IsNullOrEmpty(level); level = Path.GetDirectoryName(level))
        {
            if (CapFile.Read(Path.Combine(level, FileName), ConsentLevel.Repository) is CapFile file)
            {
                all = all.And(file);
            }
        }

        return all;
    }

    private RepositoryCap And(CapFile above) =>
        new(Cap.CappedBy(above.Cap), above.Problem is null ? Problems : [.. Problems, above.Problem]);
}
