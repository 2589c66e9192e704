<#
.SYNOPSIS
    The main job in whatever PowerShell runs this, Windows PowerShell 5.1 too: record, read, redact, register, preview, off.
.DESCRIPTION
    Needs no Pester, so that it runs where nothing is installed. It throws at the first thing that is not so.
#>
[CmdletBinding()]
param(
    # The manifest of the module to try.
    [Parameter(Mandatory)]
    [string] $Module
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

function Assert-That([bool] $Condition, [string] $What) {
    if (-not $Condition) {
        throw "Not so: $What"
    }

    "ok: $What"
}

"PowerShell $($PSVersionTable.PSVersion) ($($PSVersionTable.PSEdition))"
$Module = (Resolve-Path $Module).Path
$folder = Join-Path ([System.IO.Path]::GetTempPath()) "usagestats-main-$([guid]::NewGuid().ToString('N'))"
$env:USAGESTATS_HOME = Join-Path $folder 'home'
try {
    $manifest = Import-PowerShellDataFile $Module
    $imported = Import-Module $Module -PassThru
    Assert-That (-not (Compare-Object @($imported.ExportedCommands.Keys) $manifest.CmdletsToExport)) 'the commands are those of the manifest'

    $squares = 1..3 | Measure-TrackedCommand square { process { $_ * $_ } } -Property @{ size = 3; note = 'password=hunter2' }
    Assert-That ("$squares" -eq '1 4 9') 'a wrapped block gives what it gave'
    $type = try { Measure-TrackedCommand broken { throw (New-Object System.IO.IOException 'no') } } catch { $_.Exception.GetType().Name }
    Assert-That ($type -eq 'IOException') 'an error keeps its type'

    $stat = @(Get-UsageStat)
    Assert-That ($stat.Count -eq 2) 'both commands are counted'
    Assert-That ((Get-UsageEvent broken).Error -eq 'System.IO.IOException') 'the type of the error is kept'
    Assert-That ("$((Get-UsageEvent square).Properties.Name)" -eq 'size') 'a secret is not kept'
    Assert-That ((Test-UsageRedaction 'jane@contoso.com').Dropped) 'an address is judged personal'
    Assert-That ((Get-Help Get-UsageStat).Synopsis -like 'Tells how*') 'the help is there'

    Set-UsageConfiguration -Mode On 6> $null
    $null = Register-UsageSink here File (Join-Path $folder 'sink')
    Measure-TrackedCommand sent { }
    $preview = Send-UsageStat -Preview
    Send-UsageStat
    Assert-That ((Get-UsageLedger).Sha256 -eq $preview.Sha256) 'what was sent is what the preview showed'

    $env:DO_NOT_TRACK = '1'
    Measure-TrackedCommand off { }
    Assert-That (-not (Get-UsageEvent off -WarningAction SilentlyContinue)) 'off is off'
}
finally {
    $env:DO_NOT_TRACK = $null
    $env:USAGESTATS_HOME = $null
    Remove-Item $folder -Recurse -Force -ErrorAction SilentlyContinue
}
