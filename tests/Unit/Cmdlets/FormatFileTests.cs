using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Xml.Linq;
using UsageStats.Events;
using UsageStats.Statistics;
using UsageStats.Tests.Support;
using UsageStats.Transfer;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>What a view cannot show it leaves blank without a word, so every expression in the format file is tried here.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class FormatFileTests
{
    private static readonly UsageProperty[] SomeProperties = [new("version", PropertyValue.From("7.6.5")), new("ci", PropertyValue.From("none"))];

    private static readonly Dictionary<string, object> Samples = new()
    {
        [typeof(UsageStatistics).FullName!] = new UsageStatistics { Name = "deploy", Source = "default", Failures = 1, SuccessRate = 0.5, AverageDuration = TimeSpan.Zero, Fastest = TimeSpan.Zero, Slowest = TimeSpan.Zero, P50 = TimeSpan.Zero, P95 = TimeSpan.Zero, P99 = TimeSpan.Zero, Overhead = TimeSpan.Zero, RecentCalls = [1] },
        [typeof(UsageEvent).FullName!] = new UsageEvent { Name = "deploy", Source = "default", Error = "x", Outcome = Outcome.Error, Duration = TimeSpan.Zero, Overhead = TimeSpan.Zero, Properties = SomeProperties },
        [typeof(UsageTrend).FullName!] = new UsageTrend { Name = "deploy", Source = "Contoso.Tools", P95 = TimeSpan.Zero, PreviousP95 = TimeSpan.Zero, FailureRate = 0, PreviousFailureRate = 1 },
        [typeof(SessionStatistics).FullName!] = new SessionStatistics { Session = "0123456789abcdef", Failures = 1, Context = SomeProperties },
        [typeof(UsageSummary).FullName!] = new UsageSummary { Failures = 1 },
        [typeof(ExportResult).FullName!] = new ExportResult { First = Drafts.Start, Last = Drafts.Start },
        [typeof(ImportResult).FullName!] = new ImportResult { DamagedLines = 1, First = Drafts.Start, Last = Drafts.Start },
    };

    private static XElement File { get; } = XElement.Load(Path.Combine(Path.GetDirectoryName(Repository.ModuleManifest)!, "UsageStats.Format.ps1xml"));

    public static TheoryData<string, string> Expressions { get; } = Find("ScriptBlock");

    public static TheoryData<string, string> Properties { get; } = Find("PropertyName");

    [Theory]
    [MemberData(nameof(Expressions))]
    public void ScriptBlock_GivesATextUnderStrictRules(string type, string script)
    {
        using PowerShellSession session = new();
        session["sample"] = Samples[type];
        session["script"] = ScriptBlock.Create("Set-StrictMode -Version Latest; " + script);

        SessionResult result = session.Run("$ErrorActionPreference = 'Stop'; $_ = $sample; & $script");

        Assert.Null(result.Terminating);
        Assert.NotEqual(string.Empty, Assert.Single(result.Output).ToString());
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void PropertyName_IsAProperty(string type, string property) => Assert.NotNull(Samples[type].GetType().GetProperty(property));

    [Theory]
    [InlineData("", "Name Calls Failed Average P95 14d")]
    [InlineData("#Error", "Error Calls Average 14d")]
    public void TableOfStatistics_ShowsTheWholeSparklineIn80Columns(string kind, string header)
    {
        UsageStatistics row = new()
        {
            Name = "System.Management.Automation.MethodInvocationException",
            Source = "Contoso.Tools",
            Calls = 9_999_999,
            Failures = 999_999,
            AverageDuration = new TimeSpan(0, 59, 59),
            P95 = new TimeSpan(23, 59, 0),
            RecentCalls = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
        };
        PSObject named = PSObject.AsPSObject(row);
        named.TypeNames.Insert(0, typeof(UsageStatistics).FullName + kind);
        using PowerShellSession session = new();
        session["row"] = named;

        string[] lines = [.. session.Run("$Host.UI.RawUI.BufferSize = [System.Management.Automation.Host.Size]::new(80, 50); $row | Out-Default").Screen.Where(line => line.Length > 0)];

        Assert.Equal(3, lines.Length);
        Assert.Equal(header, string.Join(' ', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.EndsWith(" " + Sparkline.ForTerminal(row.RecentCalls), lines[2].TrimEnd(), StringComparison.Ordinal);
    }

    private static TheoryData<string, string> Find(string element)
    {
        HashSet<(string, string)> found = [];
        foreach (XElement view in File.Descendants("View"))
        {
            string type = view.Descendants("TypeName").First().Value;
            if (Samples.ContainsKey(type))
            {
                found.UnionWith(view.Descendants(element).Select(one => (type, one.Value)));
            }
        }

        TheoryData<string, string> data = [];
        foreach ((string type, string text) in found)
        {
            data.Add(type, text);
        }

        return data;
    }
}
