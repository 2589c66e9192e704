namespace UsageStats.QuickStart;

/// <summary>What the tour shows, in order. Every line is run as if it were typed.</summary>
internal static class Tour
{
    /// <summary>Runs it.</summary>
    /// <returns>Whether everything worked: the tour fails the build of whoever breaks it.</returns>
    public static bool Run(Shell shell)
    {
        shell.Define(
            """
            function Write-Note([string] $Name, [int] $Lines) {
                [System.IO.File]::WriteAllLines([System.IO.Path]::Combine($work, $Name), [string[]](1..$Lines | ForEach-Object { "line $_" }))
            }
            function Read-Note([string] $Name) { [System.IO.File]::ReadAllLines([System.IO.Path]::Combine($work, $Name)) }
            function Deploy-Site { [System.IO.File]::OpenRead([System.IO.Path]::Combine($work, 'missing.zip')) }
            """);

        shell.Say("Wrap what you want to know about. It behaves as if it were not wrapped.");
        shell.Type("Measure-TrackedCommand { Write-Note notes.txt 1000 }");
        shell.Type("$lines = Measure-TrackedCommand { Read-Note notes.txt }; \"$($lines.Count) lines\"");
        shell.Type("1..5 | Measure-TrackedCommand square { process { $_ * $_ } }");
        shell.Type("1..20 | ForEach-Object { Measure-TrackedCommand { Read-Note notes.txt } } | Out-Null");
        shell.Type("Measure-TrackedCommand { dotnet --version }");

        shell.Say("Failures keep their type, message and position; recorded is the type only.");
        shell.Type("try { Measure-TrackedCommand { Deploy-Site } } catch [System.IO.FileNotFoundException] { 'caught a FileNotFoundException' }");
        shell.Type("Measure-TrackedCommand { dotnet no-such-command 2>&1 | Out-Null }; \"`$LASTEXITCODE is $LASTEXITCODE\"");

        shell.Say("Ctrl+C while a wrapped command waits: it stops at once, and counts as cancelled.");
        shell.TypeAndCancel("Measure-TrackedCommand Wait-Forever { $started.Set(); while ($true) { [System.Threading.Thread]::Sleep(5) } }");

        shell.Say("What ran, how often, how long it took, what failed:");
        shell.Type("Get-UsageStat");
        shell.Type("Get-UsageStat | Where-Object Failures -gt 0 | ForEach-Object { \"$($_.Name) failed $($_.Failures) of $($_.Calls) times, last used $($_.LastUsed.ToString('u'))\" }");

        shell.Type("Get-UsageSummary");

        shell.Say("Or leave the code as it is, and have a command recorded whoever calls it:");
        shell.Type("Enable-CommandTracking Read-Note; 1..3 | ForEach-Object { Read-Note notes.txt } | Out-Null; Get-CommandTracking; Disable-CommandTracking");
        shell.Type("\"Read-Note ran $((Get-UsageStat Read-Note).Calls) times\"");

        shell.Say("All of it as one page, which works from disk and asks no network:");
        shell.Type("Export-UsageReport \"$work/usage.html\" -PassThru");

        shell.Say("And every event behind it, as it is kept on this machine:");
        shell.Type("Get-UsageEvent -Outcome Failed, Error, Cancelled");
        shell.Type("[System.IO.File]::ReadAllLines([System.IO.Directory]::GetFiles(\"$env:USAGESTATS_HOME/events\")[0])[0..2]");

        shell.Say("Where it is and how recording fares:");
        shell.Type("Get-UsageStatus");

        shell.Say("Nothing has left so far, and none of the above ever will. From here on, what you allow may be sent:");
        shell.Type("Set-UsageConfiguration -Mode On");
        shell.Type("Set-UsageSource default -Command Read-*, Write-*");
        shell.Type("Register-UsageSink team Json $receiver.Address");
        shell.Type("1..3 | ForEach-Object { Measure-TrackedCommand { Read-Note notes.txt } } | Out-Null; Measure-TrackedCommand Secret-Project { 1 }");

        shell.Say("The exact bytes that would leave. Secret-Project was not declared, so its name is a keyed hash:");
        shell.Type("$preview = Send-UsageStat -Preview; $preview.Body");

        shell.Say("Sent, and the ledger has the hash of those very bytes:");
        shell.Type("Send-UsageStat -PassThru");
        shell.Type("Get-UsageLedger");
        shell.Type("if ((Get-UsageLedger).Sha256 -ne $preview.Sha256) { throw 'The ledger and the preview differ.' }; 'The same hash.'");

        shell.Say("A receiver that fails costs nothing: the events wait, and the next attempt comes later and later.");
        shell.Type("$receiver.Broken = $true; Measure-TrackedCommand { Read-Note notes.txt } | Out-Null; Send-UsageStat");
        shell.Type("Get-UsageSink");

        shell.Say("Off is off: nothing is recorded from here on.");
        shell.Type("$env:DO_NOT_TRACK = '1'; Measure-TrackedCommand { 'still runs' }; (Get-UsageStatus).Mode; $env:DO_NOT_TRACK = $null");
        return !shell.Failed;
    }
}
