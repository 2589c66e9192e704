using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using UsageStats.Privacy.Matchers;
using Xunit;

namespace UsageStats.Tests.Privacy.Matchers;

public sealed class ApprovedVerbsTests
{
    private static readonly Type[] VerbClasses =
    [
        typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity),
    ];

    [Fact]
    public void IsVerbNoun_KnowsEveryVerbThatPowerShellApproves()
    {
        IEnumerable<string> verbs = VerbClasses.SelectMany(verbs => verbs.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (string)field.GetRawConstantValue()!);

        Assert.All(verbs, verb => Assert.True(ApprovedVerbs.IsVerbNoun(verb + "-Thing"), verb));
    }

    [Theory]
    [InlineData("Create-Thing")]
    [InlineData("Get")]
    [InlineData("Get-")]
    [InlineData("-Get")]
    [InlineData("alice-smith")]
    public void IsVerbNoun_OnOtherNames_IsFalse(string name) => Assert.False(ApprovedVerbs.IsVerbNoun(name));
}
