using System.Linq;
using System.Management.Automation;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>An error that leaves a wrapped block is the block's own, in what it is and in what it ends.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class ErrorIdentityTests
{
    [Theory]
    [InlineData("1/0", "RuntimeException")]
    [InlineData("[int]'x'", "InvalidCastFromStringToInteger")]
    [InlineData("throw 'boom'", "boom")]
    public void Error_KeepsItsId(string block, string id)
    {
        using TemporaryHome home = new();
        using PowerShellSession session = new();

        SessionResult result = session.Run($"try {{ Measure-TrackedCommand {{ {block} }} }} catch {{ $_.FullyQualifiedErrorId }}");

        Assert.Equal(id, Assert.Single(result.Output).ToString());
    }

    [Fact]
    public void Error_OfOneStatement_DoesNotEndTheScript()
    {
        using TemporaryHome home = new();
        using PowerShellSession session = new();

        SessionResult result = session.Run("Measure-TrackedCommand { 1/0 }; 'after'");

        Assert.Equal("after", Assert.Single(result.Output).ToString());
        Assert.IsType<RuntimeException>(result.Errors.Single().Exception);
    }
}
