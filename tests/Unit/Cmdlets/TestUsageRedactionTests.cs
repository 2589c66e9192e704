using System;
using System.Linq;
using System.Management.Automation;
using UsageStats.Privacy;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class TestUsageRedactionTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Pipeline_GivesARuleForWhatIsDroppedAndNoneForWhatIsKept()
    {
        RedactionTest[] tests = [.. _session.Run("'Deploy-Site', 'alice@example.org', 42, '', @(1, 2) | Test-UsageRedaction").Output.Select(one => (RedactionTest)one.BaseObject)];

        Assert.Equal(["", "email", "", "empty", "not-a-scalar"], tests.Select(one => one.Rule ?? ""));
        Assert.Equal("Deploy-Site", tests[0].StoredAsName);
        Assert.Equal("(redacted)", tests[1].StoredAsName);
        Assert.Null(tests[1].StoredAsProperty);
        Assert.Equal(42L, tests[2].StoredAsProperty);
    }

    [Fact]
    public void Argument_ThatIsACollection_IsNoScalar()
    {
        PSObject test = Assert.Single(_session.Run("Test-UsageRedaction -InputObject @(1, 2)").Output);

        Assert.Equal("not-a-scalar", ((RedactionTest)test.BaseObject).Rule);
    }

    [Fact]
    public void Testing_StoresNothing()
    {
        _session.Run("Test-UsageRedaction 'alice@example.org'");

        Assert.False(System.IO.Directory.Exists(_home.Folder));
    }
}
