using System;
using System.IO;
using System.Linq;
using System.Text;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

/// <summary>Errors that hold a secret wherever one can be; no byte of it may be under the home, nor leave it.</summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class SecretsInErrorsTests : IDisposable
{
    private const string Secret = "hunter2swordfish";

    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string> Blocks =>
    [
        "{ throw 'hunter2swordfish' }",
        "{ throw @{ password = 'hunter2swordfish' } }",
        "{ throw [System.InvalidOperationException]::new('hunter2swordfish', [System.IO.IOException]::new('hunter2swordfish')) }",
        "{ throw [System.AggregateException]::new('x', [System.Exception[]]@([System.Exception]::new('hunter2swordfish'))) }",
        "{ throw [System.Management.Automation.ErrorRecord]::new([System.Exception]::new('hunter2swordfish'), 'hunter2swordfish', 'NotSpecified', 'hunter2swordfish') }",
        "{ Stop-Advanced }",
        "{ Write-Advanced }",
        "{ Write-Advanced -ErrorAction Stop }",
        "{ [System.IO.File]::ReadAllText('/hunter2swordfish/hunter2swordfish') }",
        "{ [System.IO.File]::ReadAllText(\"$folder/hunter2swordfish\") }",
        "{ [System.Uri]::new('http://user:hunter2swordfish@:bad') }",
        "{ [int] 'hunter2swordfish' }",
        "{ [datetime]::Parse('hunter2swordfish') }",
        "{ [scriptblock]::Create('hunter2swordfish (') }",
        "{ Get-Hunter2swordfish hunter2swordfish }",
        "{ & 'hunter2swordfish' }",
        "{ & \"$folder/hunter2swordfish.ps1\" }",
        "{ . ([scriptblock]::Create('throw \"hunter2swordfish\"')) }",
        "{ Get-Command -Name hunter2swordfish -ErrorAction Stop }",
        "{ Get-Command -Hunter2swordfish 1 }",
        "{ Get-Command -TotalCount hunter2swordfish }",
        "{ param([ValidateSet('a')] $p) $p } -ArgumentList 'hunter2swordfish'",
        "{ [CmdletBinding()] param([int] $p) $p } -ArgumentList 'hunter2swordfish'",
        "{ $null.Hunter2swordfish() }",
        "{ 'x'.Hunter2swordfish('hunter2swordfish') }",
        "{ Set-StrictMode -Version Latest; $hunter2swordfish }",
        "{ 1 | ForEach-Object { throw 'hunter2swordfish' } }",
        "{ try { throw 'hunter2swordfish' } finally { throw 'hunter2swordfish again' } }",
        "{ trap { throw \"hunter2swordfish $_\" } 1 / 0 }",
        "{ Measure-TrackedCommand inner { throw 'hunter2swordfish' } }",
        "{ $ErrorActionPreference = 'Stop'; Write-Advanced }",
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void AnError_LeavesNoByteOfItsSecretUnderTheHomeOrInASink(string block)
    {
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "on");
        _session["folder"] = _folder.Path;
        string sent = _folder["sent"];
        _session["sent"] = sent;
        _session.Run(
            """
            function Stop-Advanced { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('hunter2swordfish'), 'hunter2swordfish', 'NotSpecified', 'hunter2swordfish')) }
            function Write-Advanced { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('hunter2swordfish'), 'hunter2swordfish', 'NotSpecified', 'hunter2swordfish')) }
            Register-UsageSink audit File $sent -NameHandling Clear
            """);

        _session.Run($"try {{ Measure-TrackedCommand deploy {block} }} catch {{ }}");
        SessionResult result = _session.Run("Send-UsageStat -PassThru; Get-UsageStatus; Get-UsageEvent");

        Assert.Contains(_home.Commands(), run => run.Name == "deploy" && run.Outcome != "ok");
        Assert.NotEmpty(Directory.EnumerateFiles(sent, "*", SearchOption.AllDirectories));
        Assert.DoesNotContain(Directory.EnumerateFiles(_home.Folder, "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(sent, "*", SearchOption.AllDirectories)), HoldsTheSecret);
        Assert.DoesNotContain(Secret, string.Join("\n", result.Output), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void TheSearch_FindsASecretThatIsThere()
    {
        string file = _folder["planted"];
        File.WriteAllText(file, "x Hunter2Swordfish x", Encoding.Unicode);

        Assert.True(HoldsTheSecret(file));
    }

    private static bool HoldsTheSecret(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return Path.GetFileName(file).Contains(Secret, StringComparison.OrdinalIgnoreCase)
            || Encoding.UTF8.GetString(bytes).Contains(Secret, StringComparison.OrdinalIgnoreCase)
            || Encoding.Unicode.GetString(bytes).Contains(Secret, StringComparison.OrdinalIgnoreCase);
    }
}
