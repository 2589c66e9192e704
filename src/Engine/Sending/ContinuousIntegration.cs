using System;

namespace UsageStats.Sending;

/// <summary>Tells whether this process runs in continuous integration, by the variables that the services set.</summary>
internal static class ContinuousIntegration
{
    private static readonly string[] Truths = ["CI", "TF_BUILD", "GITHUB_ACTIONS", "APPVEYOR", "TRAVIS", "CIRCLECI"];
    private static readonly string[] Names = ["TEAMCITY_VERSION", "JB_SPACE_API_URL", "JENKINS_URL", "GITLAB_CI", "BUILDKITE", "CODEBUILD_BUILD_ID"];

    /// <summary>Whether it does.</summary>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    public static bool IsDetected(Func<string, string?> environment) =>
        Array.Exists(Truths, name => Privacy.ConsentVariables.IsSet(environment(name)))
        || Array.Exists(Names, name => !string.IsNullOrEmpty(environment(name)));
}
