using UsageStats.Cmdlets;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

public sealed class ShellDescriptionTests
{
    [Theory]
    [InlineData("7.6.5", "7.6.5")]
    [InlineData("7.6.0-preview.3", "7.6.0")]
    [InlineData("5.1.19041.4648", "5.1.19041")]
    [InlineData("", "")]
    public void Version_IsUpToThreeNumbers(string version, string expected) => Assert.Equal(expected, ShellDescription.VersionText(version));

    [Theory]
    [InlineData("pwsh", true)]
    [InlineData("pwsh -NoProfile -NoLogo", true)]
    [InlineData("pwsh -no", true)]
    [InlineData("pwsh -c Get-Date", false)]
    [InlineData("pwsh -Command Get-Date", false)]
    [InlineData("pwsh -enc AAAA", false)]
    [InlineData("pwsh -NonI", false)]
    [InlineData("pwsh build.ps1", false)]
    [InlineData("pwsh -File build.ps1", false)]
    [InlineData("pwsh -NoExit -File build.ps1", true)]
    [InlineData("pwsh -File build.ps1 -NoExit", false)]
    public void CommandLine_TellsWhetherTheShellPrompts(string commandLine, bool expected) =>
        Assert.Equal(expected, ShellDescription.StaysOpen(commandLine.Split(' ')));

    [Theory]
    [InlineData("ConsoleHost", "console")]
    [InlineData("Visual Studio Code Host", "vscode")]
    [InlineData("Windows PowerShell ISE Host", "ise")]
    [InlineData("ServerRemoteHost", "other")]
    public void Host_HasAWord(string name, string word) => Assert.Equal(word, ShellDescription.HostKind(name));
}
