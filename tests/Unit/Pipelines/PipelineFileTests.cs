using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using UsageStats.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace UsageStats.Tests.Pipelines;

/// <summary>
/// The workflows and the samples are YAML whose every script is there and parses. Whether a forge takes them was tried with
/// the forges' own schemas, which are not ours to keep here.
/// </summary>
public sealed class PipelineFileTests
{
    public static TheoryData<string> Files { get; } =
    [
        ".github/workflows/ci.yml",
        ".github/workflows/release.yml",
        "samples/Pipelines/github-actions.yml",
        "samples/Pipelines/azure-pipelines.yml",
        "samples/Pipelines/gitlab-ci.yml",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsOneMappingWithoutATabOrARepeatedKey(string file) =>
        Assert.IsType<YamlMappingNode>(Assert.Single(Load(file).Documents).RootNode);

    [Theory]
    [MemberData(nameof(Files))]
    public void Script_ThatAStepNames_IsThere(string file)
    {
        string[] scripts = [.. Texts(file).SelectMany(text => text.Split(' ', '\n', '"')).Where(word => word.EndsWith(".ps1", StringComparison.Ordinal))];

        Assert.All(scripts, script => Assert.True(File.Exists(Path.Combine(Repository.Root, script)), script + " is not there."));
        Assert.True(scripts.Length > 0 || file.EndsWith("release.yml", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Step_OfPowerShell_Parses(string file)
    {
        foreach (string script in PowerShellSteps(Load(file).Documents[0].RootNode))
        {
            // The forge puts its own values in before the shell sees the text.
            string text = script.Replace("${{", "$(", StringComparison.Ordinal).Replace("}}", ")", StringComparison.Ordinal);
            Parser.ParseInput(text, out _, out ParseError[] errors);
            Assert.Empty(errors.Select(error => error.Message));
        }
    }

    [Fact]
    public void SamplesOfPipelines_SendWithinATimeAndFailNoJob()
    {
        string finish = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Pipelines", "finish.ps1"));

        Assert.Contains("-TimeoutSec", finish, StringComparison.Ordinal);
        Assert.EndsWith("exit 0\n", finish, StringComparison.Ordinal);
    }

    private static YamlStream Load(string file)
    {
        YamlStream stream = [];
        using StreamReader reader = new(Path.Combine(Repository.Root, file));
        stream.Load(reader);
        return stream;
    }

    private static IEnumerable<string> Texts(string file) =>
        Load(file).Documents[0].AllNodes.OfType<YamlScalarNode>().Select(node => node.Value ?? string.Empty);

    // GitHub says the shell beside the text, Azure by the key; GitLab's lines are for another shell.
    private static IEnumerable<string> PowerShellSteps(YamlNode node) => node.AllNodes.OfType<YamlMappingNode>()
        .Select(step => step.Children.TryGetValue("pwsh", out YamlNode? azure) ? azure
            : step.Children.TryGetValue("shell", out YamlNode? shell) && shell.ToString() is "pwsh" or "powershell" && step.Children.TryGetValue("run", out YamlNode? github) ? github : null)
        .OfType<YamlScalarNode>()
        .Select(text => text.Value!);
}
