using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using UsageStats.Tests.Support;

namespace UsageStats.Tests.Help;

/// <summary>One command's page in docs/en-US, taken apart at its headings.</summary>
internal sealed class HelpPage
{
    private readonly Dictionary<string, string> _sections;

    private HelpPage(string text)
    {
        Text = text;
        _sections = Split(text, "## ");
    }

    /// <summary>The whole page.</summary>
    public string Text { get; }

    /// <summary>The text under <c>-Name</c> headings, without their tables.</summary>
    public IReadOnlyDictionary<string, string> Parameters => Split(Section("PARAMETERS"), "### -")
        .ToDictionary(part => part.Key, part => part.Value.Split("```yaml")[0].Trim());

    /// <summary>The examples, from their titles on.</summary>
    public IReadOnlyDictionary<string, string> Examples => Split(Section("EXAMPLES"), "### ");

    /// <summary>The pages of commands; about pages are not among them.</summary>
    public static IReadOnlyDictionary<string, HelpPage> All { get; } = Directory
        .GetFiles(Path.Combine(Repository.Root, "docs", "en-US"), "*-*.md")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => new HelpPage(File.ReadAllText(file)));

    /// <summary>What stands under a heading of the second level; empty without it.</summary>
    public string Section(string title) => _sections.GetValueOrDefault(title, string.Empty).Trim();

    /// <summary>Markdown as help shows it: one line, without marks.</summary>
    public static string Plain(string markdown) =>
        Regex.Replace(Regex.Replace(markdown, @"\[([^\]]+)\]\([^)]+\)", "$1").Replace("**", string.Empty, System.StringComparison.Ordinal).Replace("`", string.Empty, System.StringComparison.Ordinal), @"\s+", " ").Trim();

    private static Dictionary<string, string> Split(string text, string mark) =>
        ("\n" + text).Split("\n" + mark).Skip(1).ToDictionary(part => part.Split('\n')[0].Trim(), part => part[part.IndexOf('\n', System.StringComparison.Ordinal)..]);
}
