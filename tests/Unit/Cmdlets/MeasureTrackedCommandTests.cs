using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class MeasureTrackedCommandTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("Measure-TrackedCommand deploy { 1 }", "deploy")]
    [InlineData("Measure-TrackedCommand -ScriptBlock { 1 } -Name deploy", "deploy")]
    [InlineData("Measure-TrackedCommand { Get-Command -Name x -ErrorAction Ignore }", "Get-Command")]
    [InlineData("Measure-TrackedCommand { $x = 1; Get-Command -Name x -ErrorAction Ignore; Get-Module }", "Get-Command")]
    [InlineData("Measure-TrackedCommand { & 'Get-Command' x -ErrorAction Ignore }", "Get-Command")]
    [InlineData("Measure-TrackedCommand { Microsoft.PowerShell.Core\\Get-Command x -ErrorAction Ignore }", "Get-Command")]
    [InlineData("Measure-TrackedCommand { 1 + 1 }", "(script)")]
    [InlineData("Measure-TrackedCommand { & $null }", "(script)")]
    [InlineData("Measure-TrackedCommand { try { ./tools/Deploy.ps1 -Secret hunter2 } catch { } }", "Deploy")]
    [InlineData("Measure-TrackedCommand { try { tools\\git.exe push } catch { } }", "git")]
    public void Name_IsGivenOrTheBlocksFirstCommandWithoutItsArguments(string script, string expected)
    {
        _session.Run(script);

        Assert.Equal(expected, Single().Name);
    }

    [Theory]
    [InlineData("C:\\Users\\alice\\deploy")]
    [InlineData("alice@example.org")]
    [InlineData("10.20.30.40")]
    public void Name_ThatIsNotPlain_IsStoredAsRedactedAndTheRunStillCounts(string name)
    {
        _session["name"] = name;
        _session.Run("Measure-TrackedCommand $name { 1 }");

        Assert.Equal("(redacted)", Single().Name);
        Assert.DoesNotContain(_home.Lines(), line => line.Contains("alice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ 1 }", "ok", null)]
    [InlineData("{ return 1; 2 }", "ok", null)]
    [InlineData("{ Get-Command no-such }", "failed", "System.Management.Automation.CommandNotFoundException")]
    [InlineData("{ Get-Command no-such; 1 }", "ok", null)]
    [InlineData("{ throw 'secret text' }", "error", "System.Management.Automation.RuntimeException")]
    [InlineData("{ throw [System.IO.IOException]::new('secret text') }", "error", "System.IO.IOException")]
    [InlineData("{ [System.IO.File]::ReadAllText('/secret/text') }", "error", "System.IO.DirectoryNotFoundException")]
    [InlineData("{ Get-Command no-such -ErrorAction Stop }", "error", "System.Management.Automation.CommandNotFoundException")]
    [InlineData("{ no-such-command 'secret text' }", "error", "System.Management.Automation.CommandNotFoundException")]
    [InlineData("{ Get-Module -NoSuchParameter 1 }", "error", "System.Management.Automation.ParameterBindingException")]
    [InlineData("{ [int] 'secret text' }", "error", "System.Management.Automation.PSInvalidCastException")]
    public void Outcome_AndErrorType_SayHowTheBlockEnded(string block, string outcome, string? error)
    {
        _session.Run("try { Measure-TrackedCommand " + block + " } catch { }");

        LoggedEvent run = Single();
        Assert.Equal(outcome, run.Outcome);
        Assert.Equal(error, run.Error);
        Assert.DoesNotContain(_home.Lines(), line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Outcome_OfABlockThatRunsNothing_IgnoresAnEarlierFailure()
    {
        _session.Run("Get-Command no-such -ErrorAction Ignore; Measure-TrackedCommand quiet { if ($false) { } }");

        Assert.Equal("ok", Single().Outcome);
    }

    [Fact]
    public void Outcome_OfAnErrorThatEndsOneStatement_IsOkAndTheBlockGoesOn()
    {
        SessionResult result = _session.Run("Measure-TrackedCommand { 1/0; 'after' }; 'end'");

        Assert.Equal(["after", "end"], result.Output.Select(item => item.ToString()));
        Assert.Single(result.Errors);
        Assert.Equal("ok", Single().Outcome);
    }

    [UnixFact]
    public void Outcome_OfAFailingProgram_IsFailedWithExitCodeAsItsError()
    {
        _session.Run("sh -c 'exit 3'; Measure-TrackedCommand quiet { 1 }; Measure-TrackedCommand { sh -c 'exit 4' }; Measure-TrackedCommand { sh -c 'exit 4'; 'fine' }");

        Assert.Equal(
            [("quiet", "ok", null), ("sh", "failed", "ExitCode"), ("sh", "ok", null)],
            _home.Commands().Select(run => (run.Name, run.Outcome, run.Error)));
    }

    [Theory]
    [InlineData("exit 0", "ok", null)]
    [InlineData("exit", "ok", null)]
    [InlineData("exit 3", "failed", "ExitCode")]
    public void Outcome_OfExit_FollowsItsCode(string exit, string outcome, string? error)
    {
        using TemporaryFolder folder = new();
        string script = folder["leave.ps1"];
        File.WriteAllText(script, "Measure-TrackedCommand { " + exit + " }; 'not reached'");

        SessionResult result = _session.Run("& '" + script + "'");

        Assert.Empty(result.Output);
        Assert.Equal((outcome, error), (Single().Outcome, Single().Error));
    }

    [Theory]
    [InlineData("foreach ($i in 1..3) { Measure-TrackedCommand { if ($i -eq 2) { break } }; $i }", "1")]
    [InlineData("foreach ($i in 1..3) { Measure-TrackedCommand { if ($i -eq 2) { continue } }; $i }", "1,3")]
    public void BreakAndContinue_LeaveTheCallersLoopAndCountAsOk(string script, string expected)
    {
        SessionResult result = _session.Run(script);

        Assert.Equal(expected, string.Join(",", result.Output));
        Assert.All(_home.Commands(), run => Assert.Equal("ok", run.Outcome));
    }

    [Theory]
    [InlineData("$x = ''; foreach ($dot in $true, $false, $true) { Measure-TrackedCommand { $x += 'a' } -NoNewScope:$dot }; $x", "aa")]
    [InlineData("-join $(foreach ($i in 1, 2, 3) { Measure-TrackedCommand { $i } })", "123")]
    [InlineData("-join $(foreach ($i in 1, 2) { foreach ($o in 'a', 'b') { Measure-TrackedCommand { $i; Measure-TrackedCommand { $o } } } })", "1a1b2a2b")]
    [InlineData("-join $(foreach ($i in 1, 2) { Measure-TrackedCommand { $args.Count } })", "00")]
    [InlineData("-join $(foreach ($given in @(), @(7)) { Measure-TrackedCommand { $args } -ArgumentList $given })", "7")]
    [InlineData("$o = [psobject]::new(); $o.psobject.Members.Add([psscriptmethod]::new('Tag', { foreach ($i in 1, 2) { Measure-TrackedCommand { $this.Text } } })); $o.psobject.Members.Add([psnoteproperty]::new('Text', 't')); -join $o.Tag()", "tt")]
    public void SamePlace_CalledAgain_RunsWhatItIsGivenThisTime(string script, string expected)
    {
        Assert.Equal([expected], _session.Run(script).Output);
    }

    [Fact]
    public void Stop_EndsTheBlockAndCountsAsCancelled()
    {
        using (RunningScript running = _session.Start("Measure-TrackedCommand wait { 'ready'; while ($true) { } }"))
        {
            running.WaitForOutput("ready");
            Assert.IsType<PipelineStoppedException>(running.Stop().Terminating);
        }

        Assert.Equal("cancelled", Single().Outcome);
    }

    [Fact]
    public void UpstreamFailure_WhileTheBlockWaits_IsRecordedOnce()
    {
        _session.Run("1, 2 | ForEach-Object { if ($_ -eq 2) { throw 'up' }; $_ } | Measure-TrackedCommand take { process { } }");

        Assert.Equal("take", Single().Name);
    }

    [Fact]
    public void Property_ValuesAreKeptWithTheirTypesAndWhatIsNoScalarIsLeftOut()
    {
        _session.Run("Measure-TrackedCommand { 1 } -Property @{ size = 3; ratio = 0.5; ok = $true; target = 'prod'; list = @(1, 2); nothing = $null }");

        Assert.Equal(
            ["ok=True", "ratio=0.5", "size=3", "target=prod"],
            Single().Properties!.Select(property => property.Key + "=" + property.Value).Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.True, Single().Properties!["ok"].ValueKind);
        Assert.Equal(JsonValueKind.Number, Single().Properties!["size"].ValueKind);
    }

    [Fact]
    public void SessionStart_IsWrittenOnceJustBeforeTheFirstEventAndNeverAtImport()
    {
        Assert.False(Directory.Exists(_home.Folder));

        _session.Run("Get-UsageStatus | Out-Null");
        Assert.False(Directory.Exists(_home.Folder));

        _session.Run("Measure-TrackedCommand a { 1 }; Measure-TrackedCommand b { 1 }");
        Assert.Equal(["session_start", "command", "command"], _home.Events().Select(entry => entry.Event));
        Assert.Single(_home.Events().Select(entry => entry.Session).Distinct());
    }

    [Fact]
    public void Duration_HoldsTheBlocksTimeAndOurOwnShareIsAPartOfIt()
    {
        _session.Run("Measure-TrackedCommand { [System.Threading.Thread]::Sleep(30) }");

        LoggedEvent run = Single();
        Assert.InRange(run.Ms!.Value, 30, 60_000);
        Assert.InRange(run.Own!.Value, 0, run.Ms.Value - 29.9);
    }

    [Fact]
    public void Preferences_BoundOnTheWrapper_ReachTheBlockAndAreRestored()
    {
        SessionResult result = _session.Run("""
            function Say { [CmdletBinding()] param() $PSCmdlet.WriteVerbose('heard') }
            $VerbosePreference = 'SilentlyContinue'
            Measure-TrackedCommand say { Say; "inside: $VerbosePreference" } -Verbose
            "outside: $VerbosePreference"
            """);

        Assert.Contains(result.Verbose, record => record.Message == "heard");
        Assert.Equal(["inside: Continue", "outside: SilentlyContinue"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void ErrorAction_BoundOnTheWrapper_StopsTheBlock()
    {
        SessionResult result = _session.Run("try { Measure-TrackedCommand { Get-Command no-such; 'not reached' } -ErrorAction Stop } catch { 'caught' }");

        Assert.Equal("caught", Assert.Single(result.Output).ToString());
        Assert.Equal("error", Single().Outcome);
    }

    [Fact]
    public void Failure_OfRecording_ReachesNoStreamAndTheStatusTellsIt()
    {
        File.WriteAllText(_home.Folder, "a file where the home should be");
        try
        {
            SessionResult result = _session.Run("$before = (Get-UsageStatus).Failed; Measure-TrackedCommand { 'out' }; $?; (Get-UsageStatus).Failed - $before; (Get-UsageStatus).LastFailure");

            Assert.Equal("out", result.Output[0].ToString());
            Assert.Equal(true, result.Output[1].BaseObject);
            Assert.Empty(result.Errors);
            Assert.Empty(result.Warnings);
            Assert.True((long)result.Output[2].BaseObject > 0);
            Assert.Contains(_home.Folder, result.Output[3].ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(_home.Folder);
        }
    }

    [Theory]
    [InlineData("DO_NOT_TRACK", "1")]
    [InlineData("USAGESTATS_OPTOUT", "true")]
    [InlineData("USAGESTATS_MODE", "off")]
    public void Off_RunsTheBlockAndCreatesNothing(string variable, string value)
    {
        Environment.SetEnvironmentVariable(variable, value);

        SessionResult result = _session.Run("Measure-TrackedCommand { 'out' }; (Get-UsageStatus).Mode");

        Assert.Equal(["out", "Off"], result.Output.Select(item => item.ToString()));
        Assert.False(Directory.Exists(_home.Folder));
    }

    [Theory]
    [InlineData("Measure-TrackedCommand { 1 } { 2 }", "ParameterBindingFailed")]
    [InlineData("Measure-TrackedCommand -Name { 1 } -ScriptBlock { 2 }", "ParameterArgumentTransformationError")]
    [InlineData("Measure-TrackedCommand a b", "CannotConvertArgumentNoMessage")]
    [InlineData("Measure-TrackedCommand '' { 1 }", "ParameterArgumentValidationError")]
    public void BadCalls_AreRefusedBeforeAnythingRuns(string script, string expected)
    {
        SessionResult result = _session.Run("try { " + script + " } catch { $_.FullyQualifiedErrorId }");

        Assert.Empty(_home.Lines());
        Assert.StartsWith(expected, Assert.Single(result.Output).ToString(), StringComparison.Ordinal);
    }

    private LoggedEvent Single() => Assert.Single(_home.Commands());
}
