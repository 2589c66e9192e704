using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class MeasureTrackedTasksTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Results_ComeInTheOrderOfTheTasksWhateverEndsFirst()
    {
        TaskCompletionSource<string> first = new();
        TaskCompletionSource<string> second = new();
        (_session["first"], _session["second"]) = (first.Task, second.Task);
        using RunningScript running = _session.Start("Measure-TrackedCommand fetch { 'before'; $first; 'between'; $second; 'started' } -AwaitTask");
        running.WaitForOutput("before");
        second.SetResult("two");
        first.SetResult("one");

        Assert.Equal(["before", "one", "between", "two", "started"], running.Wait().Output.Select(item => item.ToString()));
        Assert.Equal("ok", Assert.Single(_home.Commands()).Outcome);
    }

    [Fact]
    public void TheRun_LastsUntilTheTasksAreDone()
    {
        _session.Run("Measure-TrackedCommand wait { [System.Threading.Tasks.Task]::Delay(60) } -AwaitTask");

        Assert.InRange(Assert.Single(_home.Commands()).Ms!.Value, 55, 60_000);
    }

    [Fact]
    public void ATask_WithoutAResult_WritesNothing() =>
        Assert.Empty(_session.Run("Measure-TrackedCommand wait { [System.Threading.Tasks.Task]::Delay(1); [System.Threading.Tasks.Task]::CompletedTask } -AwaitTask").Output);

    [Fact]
    public void WithoutAwaitTask_TheTasksThemselvesAreWritten()
    {
        SessionResult result = _session.Run("Measure-TrackedCommand fetch { [System.Threading.Tasks.Task]::FromResult(1) }");

        Assert.IsType<Task<int>>(Assert.Single(result.Output).BaseObject);
    }

    [Fact]
    public void AFailingTask_IsAnErrorTheOthersAreAwaitedAndTheRunHasFailed()
    {
        _session["bad"] = Task.FromException<int>(new System.IO.IOException("secret text"));

        SessionResult result = _session.Run("Measure-TrackedCommand fetch { $bad; [System.Threading.Tasks.Task]::FromResult(2) } -AwaitTask");

        Assert.Equal("2", Assert.Single(result.Output).ToString());
        Assert.StartsWith("TaskFailed,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        LoggedEvent run = Assert.Single(_home.Commands());
        Assert.Equal(("failed", "System.IO.IOException"), (run.Outcome, run.Error));
    }

    [Fact]
    public void AFailingTask_UnderErrorActionStop_EndsTheRun()
    {
        _session["bad"] = Task.FromException<int>(new System.IO.IOException("no"));

        SessionResult result = _session.Run("try { Measure-TrackedCommand fetch { $bad; 'not reached' } -AwaitTask -ErrorAction Stop } catch { 'caught' }");

        Assert.Equal("caught", Assert.Single(result.Output).ToString());
        Assert.Equal(("error", "System.IO.IOException"), (_home.Commands()[0].Outcome, _home.Commands()[0].Error));
    }

    [Fact]
    public void Stop_EndsTheWait()
    {
        _session["never"] = new TaskCompletionSource<int>().Task;
        using (RunningScript running = _session.Start("Measure-TrackedCommand fetch { 'ready'; $never } -AwaitTask"))
        {
            running.WaitForOutput("ready");
            Assert.IsType<PipelineStoppedException>(running.Stop().Terminating);
        }

        Assert.Equal("cancelled", Assert.Single(_home.Commands()).Outcome);
    }

    [Fact]
    public void PerItem_AwaitsTheTasksOfEachItemInItsOwnTime()
    {
        SessionResult result = _session.Run("1..3 | Measure-TrackedCommand fetch { [System.Threading.Tasks.Task]::FromResult($_ * 2) } -PerItem -AwaitTask");

        Assert.Equal(["2", "4", "6"], result.Output.Select(item => item.ToString()));
        Assert.Equal(3, _home.Commands().Count);
    }
}
