using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Tracking;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Tracking;

[Collection(PowerShellTestGroup.Name)]
public sealed class TrackingOutcomeTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("1", "ok", null)]
    [InlineData("if ($true) { return 1 }; 2", "ok", null)]
    [InlineData("try { throw 'x' } catch { return $false }; 2", "ok", null)]
    [InlineData("1 / 0; 2", "error", "System.DivideByZeroException")]
    [InlineData("Get-Command no-such", "failed", "System.Management.Automation.CommandNotFoundException")]
    [InlineData("if ($true) { return Get-Command no-such }; 2", "failed", "System.Management.Automation.CommandNotFoundException")]
    [InlineData("throw [System.IO.IOException]::new('secret text')", "error", "System.IO.IOException")]
    [InlineData("[CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.IO.IOException]::new('secret text'), 'Id', 'ReadError', $null))", "error", "System.IO.IOException")]
    [InlineData("[CmdletBinding()] param() try { throw [System.IO.IOException]::new('secret text') } catch { $PSCmdlet.ThrowTerminatingError($_) }", "error", "System.IO.IOException")]
    [InlineData("[CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.IO.IOException]::new('secret text'), 'Id', 'ReadError', $null)); 1", "failed", "System.IO.IOException")]
    [InlineData("begin { } process { throw 'secret text' }", "error", "System.Management.Automation.RuntimeException")]
    [InlineData("exit 0", "ok", null)]
    [InlineData("exit 3", "failed", "ExitCode")]
    public void Function_RecordsOneEventThatSaysHowItEnded(string body, string outcome, string? error)
    {
        _session.Run("function Get-Thing { " + body + " }; Enable-CommandTracking Get-Thing");
        _session.Run("try { Get-Thing } catch { }");

        LoggedEvent run = Assert.Single(_home.Commands());
        Assert.Equal(("Get-Thing", outcome, error), (run.Name, run.Outcome, run.Error));
        Assert.DoesNotContain(_home.Lines(), line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void FunctionsOwnErrorUnderActionStop_IsAnErrorAndNoStop()
    {
        _session.Run("function Get-Thing { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.IO.IOException]::new('x'), 'Id', 'ReadError', $null)); 'not' }");
        SessionResult result = _session.Run("Enable-CommandTracking Get-Thing; try { Get-Thing -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }");

        Assert.Equal("Id,Get-Thing", Assert.Single(result.Output).ToString());
        Assert.Equal("error", Assert.Single(_home.Commands()).Outcome);
    }

    [Fact]
    public void Stop_RecordsCancelled_EvenAfterAnErrorThatWasCaught()
    {
        _session.Run("function Wait-Thing { try { throw 'x' } catch { }; 'go'; while ($true) { } }; Enable-CommandTracking Wait-Thing");
        using RunningScript running = _session.Start("Wait-Thing");
        running.WaitForOutput("go");
        running.Stop();

        Assert.Equal("cancelled", Assert.Single(_home.Commands()).Outcome);
    }

    [Fact]
    public void Cmdlet_IsRecordedUnderItsNameAndSource()
    {
        SessionResult result = _session.Run("Enable-CommandTracking Invoke-Command -Source Contoso.Tools; Invoke-Command { 7 }");

        Assert.Equal("7", Assert.Single(result.Output).ToString());
        LoggedEvent run = Assert.Single(_home.Commands());
        Assert.Equal(("Invoke-Command", "Contoso.Tools", "ok"), (run.Name, run.Source, run.Outcome));
    }

    [Fact]
    public void UnknownCommand_IsAnErrorAndTheNextIsTracked()
    {
        SessionResult result = _session.Run("function Get-Thing { 1 }; Enable-CommandTracking no-such, Get-Thing -PassThru");

        Assert.Equal("CommandNotFound,UsageStats.Cmdlets.EnableCommandTrackingCommand", Assert.Single(result.Errors).FullyQualifiedErrorId);
        Assert.Equal("Get-Thing", Assert.Single(result.Output.Select(row => ((CommandTracking)row.BaseObject).Name)));
    }

    [Fact]
    public void EnableAgain_WithPassThru_GivesTheRowThatIsThere()
    {
        SessionResult result = _session.Run("function Get-Thing { 1 }; Enable-CommandTracking Get-Thing, Out-Null -PassThru; Enable-CommandTracking Get-Thing, Out-Null -PassThru");

        List<CommandTracking> rows = [.. result.Output.Select(row => (CommandTracking)row.BaseObject)];
        Assert.Equal(["Get-Thing", "Out-Null", "Get-Thing", "Out-Null"], rows.Select(row => row.Name));
        Assert.Equal(rows.Take(2).Select(row => row.Since), rows.Skip(2).Select(row => row.Since));
    }

    [Fact]
    public void Disable_PutsBackTheVeryScriptBlockAndTheEarlierLookupAction()
    {
        _session.Run("function Get-Thing { 1 }; $before = ${function:Get-Thing}; $hook = [EventHandler[System.Management.Automation.CommandLookupEventArgs]] { }");
        _session.Run("$ExecutionContext.InvokeCommand.PostCommandLookupAction = $hook; Enable-CommandTracking Get-Thing, Out-Null; Disable-CommandTracking *");
        SessionResult result = _session.Run("[object]::ReferenceEquals($before, ${function:Get-Thing}); [object]::ReferenceEquals($hook, $ExecutionContext.InvokeCommand.PostCommandLookupAction); Get-CommandTracking; Get-Thing | Out-Null");

        Assert.Equal(["True", "True"], result.Output.Select(value => value.ToString()));
        Assert.Empty(_home.Commands());
    }

    [Fact]
    public void WhatIf_ChangesNothing()
    {
        SessionResult result = _session.Run("function Get-Thing { 1 }; $before = ${function:Get-Thing}; Enable-CommandTracking Get-Thing -WhatIf; [object]::ReferenceEquals($before, ${function:Get-Thing}); Get-CommandTracking");

        Assert.Equal("True", Assert.Single(result.Output).ToString());
    }

    [Fact]
    public void FunctionDefinedAnew_ShowsAsLost_AndCanBeTrackedAgain()
    {
        _session.Run("function Get-Thing { 1 }; Enable-CommandTracking Get-Thing; function Get-Thing { 2 }");
        Assert.Equal(TrackingState.Lost, State());

        _session.Run("Enable-CommandTracking Get-Thing; Get-Thing");
        Assert.Equal(TrackingState.Active, State());
        Assert.Single(_home.Commands());
    }

    [Fact]
    public void ConstrainedSession_IsRefusedWithOneError()
    {
        using PowerShellSession constrained = new(new SessionOptions { LanguageMode = PSLanguageMode.ConstrainedLanguage });
        ErrorRecord error = Assert.Single(constrained.Run("Enable-CommandTracking Out-Null").Errors);

        Assert.Equal("FullLanguageNeeded,UsageStats.Cmdlets.EnableCommandTrackingCommand", error.FullyQualifiedErrorId);
    }

    [Fact]
    public void OtherRunspace_IsNotTracked()
    {
        using PowerShellSession other = new();
        _session.Run("Enable-CommandTracking Out-Null");
        other.Run("1 | Out-Null; Get-CommandTracking");

        Assert.Empty(_home.Commands());
    }

    private TrackingState State() => ((CommandTracking)Assert.Single(_session.Run("Get-CommandTracking").Output).BaseObject).State;
}
