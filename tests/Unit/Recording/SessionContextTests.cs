using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Sources;
using Xunit;

namespace UsageStats.Tests.Recording;

public sealed class SessionContextTests
{
    [Theory]
    [InlineData("GITHUB_ACTIONS=true CI=true", "github-actions", "none")]
    [InlineData("TF_BUILD=True", "azure-pipelines", "none")]
    [InlineData("GITLAB_CI=true CI=true", "gitlab", "none")]
    [InlineData("JENKINS_URL=https://build.example/", "jenkins", "none")]
    [InlineData("TEAMCITY_VERSION=2026.1", "teamcity", "none")]
    [InlineData("CIRCLECI=true CI=true", "circleci", "none")]
    [InlineData("TRAVIS=true", "travis", "none")]
    [InlineData("APPVEYOR=True", "appveyor", "none")]
    [InlineData("CODEBUILD_BUILD_ID=a:1", "codebuild", "none")]
    [InlineData("CI=1", "other", "none")]
    [InlineData("CI=false", "none", "none")]
    [InlineData("CLAUDECODE=1", "none", "claude")]
    [InlineData("AI_AGENT=someone", "none", "other")]
    [InlineData("", "none", "none")]
    public void Describe_NamesTheServiceAndTheAgentByAWordOfOurs(string variables, string ci, string agent)
    {
        Dictionary<string, string> set = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2)).ToDictionary(one => one[0], one => one[1]);

        UsageProperty[] properties = new SessionContext(set.GetValueOrDefault).Describe();

        Assert.Equal(ci, Value(properties, "ci"));
        Assert.Equal(agent, Value(properties, "agent"));
    }

    [Fact]
    public void Describe_WithoutPowerShell_LeavesOutWhatOnlyItKnows() =>
        Assert.Equal(["os", "arch", "ci", "agent"], new SessionContext(_ => null).Describe().Select(property => property.Name));

    [Fact]
    public void Describe_GivesOnlyWhatIsDeclared()
    {
        SessionContext context = new(_ => "anything") { Shell = new ShellFacts("Core", "7.6.5", "console", true) };

        UsageProperty[] properties = context.Describe();

        Assert.Equal(8, properties.Length);
        Assert.All(properties, property =>
            Assert.True(DeclaredValue.TryFit(SessionContext.Declarations.Single(one => one.Name == property.Name), property.Value, out _), property.Name));
    }

    [Theory]
    [InlineData(Architecture.X64, "x64")]
    [InlineData(Architecture.Arm64, "arm64")]
    [InlineData(Architecture.S390x, "other")]
    public void Architecture_HasAWord(Architecture architecture, string word) => Assert.Equal(word, SessionContext.ArchitectureWord(architecture));

    private static object Value(IReadOnlyList<UsageProperty> properties, string name) => properties.Single(property => property.Name == name).Value.ToObject();
}
