# Compiles the unit tests' own harness for scripts that are run in two ways and compared. Once a process: types of two
# assemblies would not fit together.
if (-not ('UsageStats.Tests.Parity.ParityRun' -as [type])) {
    $unit = Join-Path (Split-Path (Split-Path $PSScriptRoot)) Unit
    $support = 'CapturingHost', 'CapturingUserInterface', 'FixedRawUserInterface', 'LoggedEvent', 'PowerShellSession', 'Repository',
    'RunningScript', 'SessionOptions', 'SessionResult', 'TemporaryFolder', 'TemporaryHome'
    $sources = @(
        $support | ForEach-Object { Join-Path $unit Support "$_.cs" }
        Get-ChildItem (Join-Path $unit Parity), (Join-Path $unit Cmdlets Tracking) -Filter *.cs | Where-Object Name -NotLike '*Tests.cs' | ForEach-Object FullName
    )
    Add-Type -Path $sources -CompilerOptions '/nullable:enable', '/langversion:latest' -IgnoreWarnings -ErrorAction Stop
}
