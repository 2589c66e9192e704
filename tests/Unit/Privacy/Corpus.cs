using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UsageStats.Tests.Privacy;

/// <summary>The texts of Corpus/*.txt, each with the section it stands in.</summary>
internal static class Corpus
{
    /// <summary>What must be dropped. The section is the rule that must say so.</summary>
    public static IReadOnlyList<(string Section, string Text)> Personal { get; } = Read("personal.txt");

    /// <summary>What must be kept. The section says what it is.</summary>
    public static IReadOnlyList<(string Section, string Text)> Innocent { get; } = Read("innocent.txt");

    private static List<(string Section, string Text)> Read(string file)
    {
        string resource = "UsageStats.Tests.Privacy.Corpus." + file;
        using StreamReader reader = new(typeof(Corpus).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource));
        List<(string Section, string Text)> texts = [];
        string section = string.Empty;
        foreach (string line in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
            else
            {
                texts.Add((section, line.Replace("¦", string.Empty, StringComparison.Ordinal)));
            }
        }

        return texts;
    }
}
