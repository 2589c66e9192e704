<#
.SYNOPSIS
    Applies small faults to the most important conditions, one at a time, and sees that a test fails each time.
.DESCRIPTION
    Works on a copy of the tree in the temporary folder, so the tree stays as it is. Only the project with the fault is
    built again, and only the tests named with it are run. Ends with a non-zero exit code when a fault goes unnoticed.
.EXAMPLE
    tests/Mutation/Invoke-Mutation.ps1 -About cursor
    The faults about the cursor only.
#>
[CmdletBinding()]
param(
    # consent, redaction, cursor, append or 'error identity'; wildcards are allowed.
    [string] $About = '*'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
$env:MSBUILDDISABLENODEREUSE = '1'

$root = Split-Path (Split-Path $PSScriptRoot)
$copy = Join-Path ([System.IO.Path]::GetTempPath()) "usagestats-mutation-$([guid]::NewGuid().ToString('N'))"
$faults = @(& (Join-Path $PSScriptRoot 'Faults.ps1') | Where-Object { $_.About -like $About })

# Builds one project without analysis; false when it does not compile.
function Build([string] $Project, [string[]] $More) {
    $log = & dotnet build (Join-Path $copy $Project) -p:RunAnalyzers=false --verbosity quiet @More 2>&1
    if ($LASTEXITCODE -ne 0) {
        $log | Select-Object -Last 5 | Out-Host
    }

    $LASTEXITCODE -eq 0
}

# Whether the tests pass with what is built.
function Test([string] $Names) {
    $filter = ($Names -split '\|' | ForEach-Object { "FullyQualifiedName~$_" }) -join '|'
    $log = & dotnet test (Join-Path $copy 'tests' 'Unit') --no-build --filter $filter 2>&1
    if (-not ($log | Select-String 'Total: +[1-9]')) {
        throw "No test was run for '$filter'."
    }

    $LASTEXITCODE -eq 0
}

# Puts the assembly of a project where the tests and the module that they import load it from.
function Publish([string] $Project, [string] $Assembly) {
    $built = Join-Path $copy $Project 'bin' 'Debug' 'net8.0' $Assembly
    foreach ($place in 'tests/Unit/bin/Debug/net10.0', 'tests/Torture/bin/Debug/net10.0', 'output/UsageStats/bin/net8.0') {
        Copy-Item $built (Join-Path $copy $place) -Force
    }
}

# Whether the tests notice a fault.
function Test-Fault($Fault, [string] $Project, [string] $Assembly) {
    $file = Join-Path $copy $Fault.File
    $right = [System.IO.File]::ReadAllText($file)
    if (($right.Length - $right.Replace($Fault.Find, '').Length) -ne $Fault.Find.Length) {
        throw "$($Fault.File) has '$($Fault.Find)' not exactly once."
    }

    try {
        [System.IO.File]::WriteAllText($file, $right.Replace($Fault.Find, $Fault.Replace))
        if (-not (Build $Project '-f', 'net8.0', '-p:TreatWarningsAsErrors=false')) {
            throw "The fault does not compile: $($Fault.Fault)."
        }

        Publish $Project $Assembly
        $noticed = -not (Test $Fault.Tests)
    }
    finally {
        [System.IO.File]::WriteAllText($file, $right)
    }

    '{0,-9} {1}: {2}' -f $(if ($noticed) { 'noticed' } else { 'UNNOTICED' }), $Fault.About, $Fault.Fault | Out-Host
    $noticed
}

& git clone --quiet --no-hardlinks $root $copy
try {
    if (-not (Build 'tests/Unit')) {
        throw 'The tree does not build as it is.'
    }

    $unnoticed = @(foreach ($group in $faults | Group-Object { ($_.File -split '/')[0, 1] -join '/' }) {
            $assembly = "UsageStats.$(Split-Path $group.Name -Leaf).dll"
            foreach ($fault in $group.Group) {
                if (-not (Test-Fault $fault $group.Name $assembly)) {
                    $fault
                }
            }

            # The next project's faults must be the only ones.
            $null = Build $group.Name '-f', 'net8.0'
            Publish $group.Name $assembly
        })
}
finally {
    Remove-Item $copy -Recurse -Force -ErrorAction Ignore
}

"$($faults.Count) faults, $($unnoticed.Count) unnoticed"
exit [int]($unnoticed.Count -gt 0)
