using System;
using System.IO;
using System.Linq;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Tracking;

/// <summary>What stays tracked, and what comes back, when modules, functions and handlers come and go.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class TrackingLifetimeTests : IDisposable
{
    private static readonly string Kit = Path.Combine(Repository.Root, "tests", "Tracking", "kit.psm1");

    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Disable_PutsBackTheVeryFunction_InTheModuleAndInTheSession()
    {
        _session.Run($"Import-Module '{Kit}'; $kit = Get-Module kit; $before = ${{function:Get-Inner}}, (& $kit {{ ${{function:Get-Inner}} }})");
        _session.Run("function Same { [object]::ReferenceEquals($before[0], ${function:Get-Inner}); [object]::ReferenceEquals($before[1], (& $kit { ${function:Get-Inner} })) }");
        Assert.Equal(["False", "False"], Texts("Enable-CommandTracking -Module kit; Same"));

        Assert.Equal(["True", "True"], Texts("Disable-CommandTracking -Module kit; Same"));
        _session.Run("Get-Outer; $null = Get-Plain");
        Assert.Empty(_home.Commands());
    }

    [Fact]
    public void ModuleThatIsRemoved_ShowsAsLost_AndAfterAnImportItCanBeTrackedAgain()
    {
        _session.Run($"Import-Module '{Kit}'; Enable-CommandTracking Get-Plain; Remove-Module kit");
        Assert.Equal(["Lost"], Texts("(Get-CommandTracking).State"));

        _session.Run($"Import-Module '{Kit}'; Get-Plain");
        Assert.Equal(["Lost"], Texts("(Get-CommandTracking).State"));
        Assert.Empty(_home.Commands());

        Assert.Equal(["Active"], Texts("Enable-CommandTracking Get-Plain; Get-Plain | Out-Null; (Get-CommandTracking).State"));
        Assert.Single(_home.Commands());
        Assert.Empty(_session.Run("Disable-CommandTracking Get-Plain").Errors);
    }

    [Fact]
    public void ModuleThatWasImportedMeanwhile_GetsItsFunctionBackToo()
    {
        _session.Run($"Import-Module '{Kit}'; Enable-CommandTracking Get-Plain; New-Module Late {{ Import-Module '{Kit}'; function Get-Late {{ Get-Plain }} }} | Import-Module");
        _session.Run("Get-Late");
        Assert.Single(_home.Commands());

        _session.Run("Disable-CommandTracking Get-Plain; Get-Late; Get-Plain");
        Assert.Single(_home.Commands());
    }

    [Fact]
    public void CopyOfAFunction_IsNotRecordedAfterItsTrackingEnded()
    {
        _session.Run("function Get-Thing { 1 }; Enable-CommandTracking Get-Thing; $copy = ${function:Get-Thing}; Disable-CommandTracking Get-Thing; & $copy");

        Assert.Empty(_home.Commands());
    }

    [Fact]
    public void FunctionImportedWithAPrefix_IsRecordedUnderTheNameItIsCalledBy()
    {
        SessionResult result = _session.Run($"Import-Module '{Kit}' -Prefix My; Enable-CommandTracking Get-MyPlain; Get-MyPlain 3; Disable-CommandTracking Get-MyPlain; Get-MyPlain 4");

        Assert.Equal(["3", "4"], result.Output.Select(value => value.ToString()));
        Assert.Equal("Get-MyPlain", Assert.Single(_home.Commands()).Name);
    }

    [Fact]
    public void FunctionDefinedInTheGlobalScopeByName_ComesBack()
    {
        _session.Run("function global:Get-Thing { 1 }; $before = ${function:Get-Thing}; Enable-CommandTracking Get-Thing; Get-Thing; Disable-CommandTracking Get-Thing");

        Assert.Equal(["True"], Texts("[object]::ReferenceEquals($before, ${function:Get-Thing})"));
        Assert.Single(_home.Commands());
    }

    [Fact]
    public void RemovingOurModule_EndsAllTracking()
    {
        _session.Run("function Get-Thing { 1 }; $before = ${function:Get-Thing}; Enable-CommandTracking Get-Thing, Out-Null; Remove-Module UsageStats");

        Assert.Equal(["True", "True"], Texts("[object]::ReferenceEquals($before, ${function:Get-Thing}); $null -eq $ExecutionContext.InvokeCommand.PostCommandLookupAction"));
        _session.Run("Get-Thing | Out-Null");
        Assert.Empty(_home.Commands());
    }

    [Fact]
    public void LaterHandlerThatCallsOurs_DoesNotLoop_AndCmdletsStayTracked()
    {
        _session.Run("""
            Enable-CommandTracking Out-Null
            $ours = $ExecutionContext.InvokeCommand.PostCommandLookupAction
            $ExecutionContext.InvokeCommand.PostCommandLookupAction = { param($name, $found) $ours.Invoke($name, $found) }
            Disable-CommandTracking Out-Null
            Enable-CommandTracking Out-Null
            1 | Out-Null
            """);

        Assert.Equal(["Active"], Texts("(Get-CommandTracking).State"));
        Assert.Single(_home.Commands());
    }

    [Fact]
    public void HandlerThatIsReplaced_ShowsAsLost()
    {
        _session.Run("Enable-CommandTracking Out-Null; $ExecutionContext.InvokeCommand.PostCommandLookupAction = $null");

        Assert.Equal(["Lost"], Texts("(Get-CommandTracking).State"));
    }

    [Fact]
    public void AnotherSource_TakesACommandOver()
    {
        _session.Run("function Get-Thing { 1 }; Enable-CommandTracking Get-Thing; Enable-CommandTracking Get-Thing -Source Contoso.Tools; Get-Thing");

        Assert.Equal("Contoso.Tools", Assert.Single(_home.Commands()).Source);
        Assert.Equal(["Contoso.Tools"], Texts("(Get-CommandTracking).Source"));
    }

    [Fact]
    public void SteppablePipelineThatIsNeverEnded_DisturbsNoOtherCall()
    {
        _session.Run("function Get-Thing { param([Parameter(ValueFromPipeline)] $x) process { $x } }; Enable-CommandTracking Get-Thing");
        _session.Run("$s = { Get-Thing }.GetSteppablePipeline(); $s.Begin($true); $null = $s.Process(1); 2 | Get-Thing");

        Assert.Equal("ok", Assert.Single(_home.Commands()).Outcome);
    }

    private string[] Texts(string script) => [.. _session.Run(script).Output.Select(value => value.ToString())];
}
