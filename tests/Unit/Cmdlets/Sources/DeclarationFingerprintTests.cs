using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Sources;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Sources;

public sealed class DeclarationFingerprintTests
{
    [Fact]
    public void Of_TheSameInAnotherOrderOrWrapped_IsTheSame()
    {
        Hashtable one = new() { ["Commands"] = new object[] { "a", "b" }, ["Properties"] = new Hashtable { ["x"] = "count", ["y"] = "text" } };
        Hashtable other = new() { ["Properties"] = new PSObject(new Hashtable { ["y"] = "text", ["x"] = "count" }), ["Commands"] = new[] { "a", "b" } };

        Assert.Equal(DeclarationFingerprint.Of(one, "Contoso"), DeclarationFingerprint.Of(other, "Contoso"));
    }

    [Fact]
    public void Of_ADifferenceAnywhere_IsAnother()
    {
        Hashtable[] tables =
        [
            new(),
            new() { ["Commands"] = "a" },
            new() { ["Commands"] = "b" },
            new() { ["Events"] = "a" },
            new() { ["Commands"] = new[] { "a", "b" } },
            new() { ["Commands"] = new[] { "b", "a" } },
            new() { ["Commands"] = new[] { "ab" } },
            new() { ["Commands"] = null },
            new() { ["Properties"] = new Hashtable { ["x"] = "count" } },
            new() { ["Properties"] = new Hashtable { ["count"] = "x" } },
            new() { ["Properties"] = new Hashtable { ["x"] = "count", ["y"] = "text" } },
            new() { ["Properties"] = new Hashtable { ["x"] = "text", ["y"] = "count" } },
        ];

        string[] prints = [.. tables.SelectMany(table => (string[])[DeclarationFingerprint.Of(table, "A"), DeclarationFingerprint.Of(table, "B"), DeclarationFingerprint.Of(table, null)])];

        Assert.Equal(prints.Length, prints.Distinct(StringComparer.Ordinal).Count());
        Assert.All(prints, print => Assert.Matches("^[0-9a-f]{16}$", print));
    }
}
