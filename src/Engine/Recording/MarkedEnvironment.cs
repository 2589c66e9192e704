using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Privacy;

namespace UsageStats.Recording;

/// <summary>Tells by an environment variable in what a process runs. The answer is one of a closed set of words, never what a variable holds.</summary>
internal sealed class MarkedEnvironment
{
    /// <summary>The word for nothing that is known.</summary>
    public const string None = "none";

    /// <summary>The word for something of the kind that has no word of its own.</summary>
    public const string Other = "other";

    private readonly (string Variable, string Word)[] _marks;

    private MarkedEnvironment(params (string Variable, string Word)[] marks) => _marks = marks;

    /// <summary>Services of continuous integration. GITHUB_ACTIONS stands before CI, which nearly all of them set too.</summary>
    public static MarkedEnvironment Integration { get; } = new(
        ("GITHUB_ACTIONS", "github-actions"),
        ("TF_BUILD", "azure-pipelines"),
        ("GITLAB_CI", "gitlab"),
        ("JENKINS_URL", "jenkins"),
        ("TEAMCITY_VERSION", "teamcity"),
        ("CIRCLECI", "circleci"),
        ("TRAVIS", "travis"),
        ("APPVEYOR", "appveyor"),
        ("CODEBUILD_BUILD_ID", "codebuild"),
        ("JB_SPACE_API_URL", Other),
        ("BUILDKITE", Other),
        ("CI", Other));

    /// <summary>Coding agents that run commands for a person.</summary>
    public static MarkedEnvironment Agent { get; } = new(
        ("CLAUDECODE", "claude"),
        ("CURSOR_AGENT", "cursor"),
        ("GEMINI_CLI", "gemini"),
        ("GITHUB_COPILOT_CLI_MODE", "copilot"),
        ("CODEX_SANDBOX", "codex"),
        ("CODEX_CLI", "codex"),
        ("AI_AGENT", Other),
        ("AGENT_CLI", Other));

    /// <summary>Every word that <see cref="Detect"/> may give.</summary>
    public IReadOnlyList<string> Words => [.. _marks.Select(mark => mark.Word).Append(Other).Append(None).Distinct()];

    /// <summary>The word of the first variable that is set, to something else than a no.</summary>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    public string Detect(Func<string, string?> environment)
    {
        foreach ((string variable, string word) in _marks)
        {
            if (ConsentVariables.IsSet(environment(variable)))
            {
                return word;
            }
        }

        return None;
    }
}
