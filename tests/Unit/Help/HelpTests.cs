using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Help;

/// <summary>
/// Every exported command and parameter has help, in the pages and in what ships, and the two say the same. A command
/// that is new or changed needs <c>./build.ps1 -Task Docs</c>.
/// </summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class HelpTests
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly string HelpFolder = Path.Combine(Path.GetDirectoryName(Repository.ModuleManifest)!, "en-US");

    private static readonly Dictionary<string, XElement> Shipped = XElement.Load(Path.Combine(HelpFolder, "UsageStats.Cmdlets.dll-Help.xml"))
        .Elements(Command + "command").ToDictionary(command => command.Descendants(Command + "name").First().Value);

    private static readonly List<CommandInfo> Exported = FindExported();

    public static TheoryData<string> Commands { get; } = [.. Exported.Select(command => command.Name)];

    [Fact]
    public void PagesAndHelp_AreOfTheExportedCommandsAndNoOthers()
    {
        string[] names = [.. Exported.Select(command => command.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(names, HelpPage.All.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(names, Shipped.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Page_HasEveryPart(string command)
    {
        HelpPage page = HelpPage.All[command];

        Assert.DoesNotContain("{{", page.Text, StringComparison.Ordinal);
        Assert.All(["SYNOPSIS", "DESCRIPTION", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"], section => Assert.NotEmpty(page.Section(section)));
        Assert.True(page.Section("DESCRIPTION").Length > 200, "A description says what the command is for, not only what it is.");
        Assert.True(page.Examples.Count >= 3, "There are fewer than three examples.");
        Assert.All(page.Examples.Values, example => Assert.Matches("(?s)```powershell\n.+\n```", example));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void EveryParameter_IsExplainedInThePageAndInTheHelp(string command)
    {
        string[] parameters = [.. Exported.Single(one => one.Name == command).Parameters.Keys.Except(Common).Order(StringComparer.Ordinal)];
        Dictionary<string, string> shipped = Shipped[command].Element(Command + "parameters")!.Elements()
            .ToDictionary(parameter => parameter.Element(Maml + "name")!.Value, parameter => TextOf(parameter.Element(Maml + "description")));
        Dictionary<string, string> written = HelpPage.All[command].Parameters.ToDictionary(part => part.Key, part => HelpPage.Plain(part.Value));

        Assert.All(written.Values, Assert.NotEmpty);
        Assert.Equal(parameters, written.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(written.OrderBy(part => part.Key, StringComparer.Ordinal), shipped.OrderBy(part => part.Key, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void ShippedHelp_SaysWhatThePageSays(string command)
    {
        HelpPage page = HelpPage.All[command];
        XElement help = Shipped[command];

        Assert.Equal(HelpPage.Plain(page.Section("SYNOPSIS")), TextOf(help.Element(Command + "details")!.Element(Maml + "description")));
        Assert.Equal(HelpPage.Plain(page.Section("DESCRIPTION")), TextOf(help.Element(Maml + "description")));
        Assert.Equal(
            page.Examples.Values.Select(example => Regex.Match(example, "(?s)```powershell\n(.+?)\n```").Groups[1].Value),
            help.Descendants(Dev + "code").Select(code => code.Value));
    }

    [Theory]
    [InlineData("about_UsageStats")]
    [InlineData("about_UsageStats_ModuleAuthors")]
    [InlineData("about_UsageStats_Privacy")]
    [InlineData("about_UsageStats_Sinks")]
    public void AboutTopic_SaysWhatItsPageSays(string topic)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "en-US", topic + ".md"));
        string shipped = File.ReadAllText(Path.Combine(HelpFolder, topic + ".help.txt"));

        Assert.Equal(WordsOf(HelpPage.Plain(page)), WordsOf(shipped).Skip(1));
    }

    [Fact]
    public void GetHelp_FindsWhatShips()
    {
        using PowerShellSession session = new();

        SessionResult result = session.Run("(Get-Help Test-UsageRedaction).Synopsis; (Get-Help Test-UsageRedaction -Parameter InputObject).description[0].Text");

        Assert.Equal(HelpPage.Plain(HelpPage.All["Test-UsageRedaction"].Section("SYNOPSIS")), result.Output[0].ToString());
        Assert.Equal(HelpPage.All["Test-UsageRedaction"].Parameters["InputObject"], result.Output[1].ToString());
    }

    private static readonly HashSet<string> Common = [.. Cmdlet.CommonParameters];

    private static string TextOf(XElement? element) => HelpPage.Plain(string.Join(" ", element!.Elements(Maml + "para").Select(para => para.Value)));

    // The first word of a topic's text is TOPIC, and headings are in capitals there.
    private static IEnumerable<string> WordsOf(string text) =>
        Regex.Matches(text, @"[\p{L}\d_$'*@{}=:/.-]+").Select(word => word.Value.ToUpperInvariant()).Where(word => word is not ("POWERSHELL" or "-"));

    private static List<CommandInfo> FindExported()
    {
        using PowerShellSession session = new();
        return [.. session.Run("Get-Command -Module UsageStats").Output.Select(item => (CommandInfo)item.BaseObject)];
    }
}
