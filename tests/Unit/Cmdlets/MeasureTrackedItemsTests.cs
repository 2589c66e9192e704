using System;
using System.Linq;
using System.Management.Automation.Runspaces;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Tests.Parity;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class MeasureTrackedItemsTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("1..3 | Measure-TrackedCommand square { $_ * $_ } -PerItem", "1,4,9")]
    [InlineData("1..3 | Measure-TrackedCommand square { process { $_ * $_ } } -PerItem", "1,4,9")]
    [InlineData("1..3 | Measure-TrackedCommand square { param($by) $_ * $by } -PerItem -ArgumentList 2", "2,4,6")]
    [InlineData("1..3 | ForEach-Object { $_ } | Measure-TrackedCommand square { if ($_ -eq 2) { return }; $_ } -PerItem", "1,3")]
    [InlineData("function Twice { param($x) 2 * $x }; 1..3 | Measure-TrackedCommand square { Twice $_ } -PerItem", "2,4,6")]
    public void Items_RunOneByOneAndLeaveAnEventEach(string script, string expected)
    {
        SessionResult result = _session.Run(script);

        Assert.Empty(result.Errors);
        Assert.Equal(expected, string.Join(",", result.Output));
        Assert.Equal(["square", "square", "square"], _home.Commands().Select(run => run.Name));
        Assert.All(_home.Commands(), run => Assert.Equal("ok", run.Outcome));
    }

    [Fact]
    public void Variables_OfAPlainBlock_StayInItUnlessItHasNoScopeOfItsOwn()
    {
        SessionResult result = _session.Run("""
            $last = 0; 1..3 | Measure-TrackedCommand note { $last = $_ } -PerItem; $last
            1..3 | Measure-TrackedCommand note { $last = $_ } -PerItem -NoNewScope; $last
            """);

        Assert.Equal(["0", "3"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void ABlock_OfAModule_SeesTheModulesOwnVariables()
    {
        SessionResult result = _session.Run("""
            $module = New-Module { $factor = 10; $block = { $_ * $factor }; function Get-Block { $block } }
            1..2 | Measure-TrackedCommand scale (Get-Block) -PerItem
            """);

        Assert.Equal(["10", "20"], result.Output.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("1 / ($_ - 2)", "RuntimeException")]
    [InlineData("if ($_ -eq 2) { Get-Command no-such }; $_", "CommandNotFoundException")]
    [InlineData("if ($_ -eq 2) { [System.IO.File]::ReadAllText('/no/such') }; $_", "MethodInvocationException")]
    public void AFailingItem_WritesItsErrorAndTheNextOnesRun_AsInAPlainPipeline(string block, string error)
    {
        SessionResult plain = _session.Run("1..3 | ForEach-Object { " + block + " }");
        SessionResult tracked = _session.Run("1..3 | Measure-TrackedCommand item { " + block + " } -PerItem");

        Assert.Equal(plain.Output.Select(item => item.ToString()), tracked.Output.Select(item => item.ToString()));
        Assert.EndsWith(error, Assert.Single(tracked.Errors).Exception.GetType().Name, StringComparison.Ordinal);
        Assert.Equal(plain.Errors[0].FullyQualifiedErrorId, tracked.Errors[0].FullyQualifiedErrorId);
        Assert.Equal(3, _home.Commands().Count);
    }

    [Fact]
    public void AFailingItem_IsRecordedAsFailedAndTheOthersAsOk()
    {
        _session.Run("1..3 | Measure-TrackedCommand item { if ($_ -eq 2) { Get-Command no-such } } -PerItem");

        Assert.Equal(["ok", "failed", "ok"], _home.Commands().Select(run => run.Outcome));
    }

    [Fact]
    public void AThrow_EndsThePipelineAsItEndsAPlainOne()
    {
        SessionResult result = _session.Run("try { 1..3 | Measure-TrackedCommand item { if ($_ -eq 2) { throw [System.IO.IOException]::new('no') }; $_ } -PerItem } catch { 'caught' }");

        Assert.Equal(["1", "caught"], result.Output.Select(item => item.ToString()));
        Assert.Equal([("ok", null), ("error", "System.IO.IOException")], _home.Commands().Select(run => (run.Outcome, run.Error)));
    }

    [Fact]
    public void AnEarlyStop_LeavesAnEventForEachItemThatRan()
    {
        using PowerShellSession session = new(new SessionOptions { Commands = [new SessionStateCmdletEntry("Select-Object", typeof(SelectFirstCommand), null)] });

        session.Run("1..9 | Measure-TrackedCommand item { $_ } -PerItem | Select-Object -First 2");

        Assert.Equal(["ok", "stopped"], _home.Commands().Select(run => run.Outcome));
    }

    [Fact]
    public void Stop_CancelsTheItemThatRuns()
    {
        using (RunningScript running = _session.Start("1..3 | Measure-TrackedCommand item { if ($_ -eq 2) { 'ready'; while ($true) { } } } -PerItem"))
        {
            running.WaitForOutput("ready");
            running.Stop();
        }

        Assert.Equal(["ok", "cancelled"], _home.Commands().Select(run => run.Outcome));
    }

    [Fact]
    public void Summary_IsOneLineInTheInformationStreamWithTheNumbersInIt()
    {
        SessionResult result = _session.Run("1..4 | Measure-TrackedCommand item { if ($_ -eq 2) { Get-Command no-such } } -PerItem -Summary");

        ItemSummary summary = Assert.IsType<ItemSummary>(Assert.Single(result.Information).MessageData);
        Assert.Equal(("item", 4L, 3L, 1L, 0.75), (summary.Name, summary.Calls, summary.Successes, summary.Failures, summary.SuccessRate));
        Assert.StartsWith("item: 4 calls, 75.0 % succeeded, ", summary.Message, StringComparison.Ordinal);
        Assert.Equal(summary.Message, Assert.Single(result.Screen));
    }

    [Fact]
    public void Summary_OfNoItems_SaysSo() =>
        Assert.Equal("item: 0 calls", ((ItemSummary)_session.Run("@() | Measure-TrackedCommand item { $_ } -PerItem -Summary").Information.Single().MessageData).Message);

    [Fact]
    public void Progress_IsQuietWhereNobodySits()
    {
        SessionResult result = _session.Run("1..3 | Measure-TrackedCommand item { [System.Threading.Thread]::Sleep(150) } -PerItem -Activity 'Resizing'");

        Assert.Empty(result.Progress);
        Assert.Equal(3, _home.Commands().Count);
    }

    [Theory]
    [InlineData("-Summary")]
    [InlineData("-Activity x")]
    public void WhatIsAboutManyItems_NeedsPerItem(string arguments)
    {
        SessionResult result = _session.Run("1 | Measure-TrackedCommand item { 'ran' } " + arguments);

        Assert.Equal("NeedsPerItem,UsageStats.Cmdlets.MeasureTrackedCommandCommand", Assert.Single(result.Errors).FullyQualifiedErrorId);
        Assert.Empty(result.Output);
        Assert.Empty(_home.Lines());
    }

    [Fact]
    public void WithoutInput_ThereIsOneRun()
    {
        _session.Run("Measure-TrackedCommand item { 1 } -PerItem");

        Assert.Single(_home.Commands());
    }

    [Fact]
    public void Verbose_TellsOfEachItem() =>
        Assert.Equal(2, _session.Run("1..2 | Measure-TrackedCommand item { $_ } -PerItem -Verbose").Verbose.Count(record => record.Message.StartsWith("item: Ok in ", StringComparison.Ordinal)));
}
