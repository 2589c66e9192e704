using System.IO;
using System.Linq;
using System.Management.Automation;
using Xunit;

namespace UsageStats.Tests.Support;

[Collection(PowerShellTestGroup.Name)]
public sealed class PowerShellSessionTests
{
    private static readonly SessionOptions Bare = new() { ImportModule = false };

    [Fact]
    public void Run_GivesEveryStreamOfTheScript()
    {
        using PowerShellSession session = new(Bare);
        SessionResult result = session.Run("""
            function Say { [CmdletBinding()] param() $PSCmdlet.WriteWarning('w'); $PSCmdlet.WriteVerbose('v'); $PSCmdlet.WriteInformation('i', @()) }
            Say -Verbose; $input; Get-Command no-such; 'shown' | Out-Default
            """, [1, 2]);

        Assert.Equal(["1", "2"], result.Output.Select(item => item.ToString()));
        Assert.Equal("CommandNotFoundException", result.Errors.Single().CategoryInfo.Reason);
        Assert.Equal("w", result.Warnings.Single().Message);
        Assert.Equal("v", result.Verbose.Single().Message);
        Assert.Equal("i", result.Information.Single().ToString());
        Assert.Equal(["WARNING: w", "VERBOSE: v", "shown"], result.Screen);
        Assert.Null(result.Terminating);
        Assert.True(result.HadErrors);
        Assert.True(result.Succeeded);
    }

    [Fact]
    public void Run_AfterThrow_HasTheTerminatingErrorAndTheSessionGoesOn()
    {
        using PowerShellSession session = new(Bare);

        SessionResult thrown = session.Run("$kept = 7; throw 'boom'");
        SessionResult next = session.Run("$kept");

        Assert.Equal("boom", Assert.IsType<RuntimeException>(thrown.Terminating).Message);
        Assert.False(thrown.Succeeded);
        Assert.Equal(7, next.Output.Single().BaseObject);
    }

    [Fact]
    public void Stop_EndsAScriptThatWouldRunForever()
    {
        using PowerShellSession session = new(Bare);
        using RunningScript running = session.Start("'ready'; while ($true) { }");

        running.WaitForOutput("ready");

        Assert.IsType<PipelineStoppedException>(running.Stop().Terminating);
    }

    [Fact]
    public void TemporaryHome_IsSelectedUntilDisposed()
    {
        string folder;
        using (TemporaryHome home = new())
        {
            folder = home.Folder;
            using PowerShellSession session = new(Bare);
            Assert.Equal(folder, session.Run("$env:USAGESTATS_HOME").Output.Single().BaseObject);
            Assert.Empty(home.Events());
            Directory.CreateDirectory(folder);
        }

        Assert.False(Directory.Exists(folder));
        Assert.NotEqual(folder, System.Environment.GetEnvironmentVariable("USAGESTATS_HOME"));
    }
}
