# Reads the examples of Markdown pages and runs them as typed: each example in a session, a home and a folder of its own.

Import-Module (Join-Path $PSScriptRoot 'Receiver.psm1')
$root = Split-Path (Split-Path (Split-Path $PSScriptRoot))
$manifest = Join-Path $root 'output' 'UsageStats' 'UsageStats.psd1'

# Where the pages say that things are: what a reader would have there.
$shown = @{
    Home     = '/home/you/.local/share/UsageStats'
    Folder   = '/home/you/site'
    Profile  = '/home/you/.config/powershell'
    Receiver = 'https://collector.example'
}

<#
.SYNOPSIS
    The examples of a page: Page, Title, Code, Output (as printed there).
.PARAMETER Whole
    Takes all blocks of the page together as one example, as for a README.
#>
function Get-PageExample {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Path, [switch] $Whole)

    $page = [System.IO.Path]::GetFileNameWithoutExtension($Path)
    $text = [System.IO.File]::ReadAllText($Path)
    $code = '(?s)```powershell\n(?<code>.*?)\n```(?:\n\n```output\n(?<output>.*?)\n```)?'
    if ($Whole) {
        $blocks = [regex]::Matches($text, $code) | ForEach-Object { $_.Groups['code'].Value }
        return @{ Page = $page; Title = 'all blocks'; Code = $blocks -join "`n"; Output = $null }
    }

    foreach ($example in [regex]::Matches($text, '(?s)### (?<title>Example \d+: [^\n]+)\n(?<body>.*?)(?=\n##)')) {
        $block = [regex]::Match($example.Groups['body'].Value, $code)
        @{ Page = $page; Title = $example.Groups['title'].Value; Code = $block.Groups['code'].Value; Output = $block.Groups['output'].Value }
    }
}

# A host that keeps what it is told to show, such as the words of -WhatIf. It is the unit tests' own, compiled from its source.
function Get-Screen {
    $type = 'UsageStats.Tests.Support.CapturingHost'
    if (-not $script:hosts) {
        # The parity tests compile the same types, and a process takes each name once.
        $script:hosts = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetType($type) } | Select-Object -First 1
    }

    if (-not $script:hosts) {
        $sources = 'CapturingHost', 'CapturingUserInterface', 'FixedRawUserInterface' | ForEach-Object { Join-Path $root tests Unit Support "$_.cs" }
        $script:hosts = (Add-Type -Path $sources -PassThru -CompilerOptions '/nullable:enable', '/langversion:latest' -IgnoreWarnings)[0].Assembly
    }

    $script:hosts.CreateInstance($type)
}

# What streams print, in the words of a console.
$asPrinted = @'
if ($_ -is [System.Management.Automation.WarningRecord]) { "WARNING: $_" }
elseif ($_ -is [System.Management.Automation.VerboseRecord]) { "VERBOSE: $_" }
elseif ($_ -is [System.Management.Automation.ErrorRecord]) { "$($_.InvocationInfo.MyCommand): $_" }
else { $_ }
'@

# One statement in a session of its own; what the screen shows after it.
function Invoke-Statement([powershell] $Session, $Screen, [string] $Code) {
    $Session.Commands.Clear()
    $null = $Session.AddScript(". {`n$Code`n} *>&1", $false)
    $null = $Session.AddCommand('ForEach-Object').AddParameter('Process', [scriptblock]::Create($asPrinted))
    $null = $Session.AddCommand('Out-String').AddParameter('Width', 100)
    $Screen.Clear()
    $text = try {
        -join $Session.Invoke()
    }
    catch [System.Management.Automation.RuntimeException] {
        $record = $_.Exception.InnerException.ErrorRecord
        "$($record.InvocationInfo.MyCommand): $record"
    }

    (@($Screen.Lines) + $text -join "`n").Trim("`n").TrimEnd()
}

<#
.SYNOPSIS
    Runs code as if it were typed, statement by statement: Output, what the screen would show, and Errors.
#>
function Invoke-Example {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Code)

    $scratch = Join-Path ([System.IO.Path]::GetTempPath()) "usagestats-example-$([guid]::NewGuid().ToString('N'))"
    $usageHome = Join-Path $scratch 'home'
    $folder = Join-Path $scratch 'site'
    $null = New-Item $usageHome, $folder -ItemType Directory
    $variables = [Environment]::GetEnvironmentVariables()
    $env:USAGESTATS_HOME = $usageHome
    $receiver = Start-Receiver
    $screen = Get-Screen
    $runspace = [runspacefactory]::CreateRunspace($screen, [initialsessionstate]::CreateDefault2())
    $runspace.Open()
    $session = [powershell]::Create($runspace)
    try {
        $null = Invoke-Statement $session $screen "Import-Module '$manifest'; `$PSStyle.OutputRendering = 'PlainText'; `$ConfirmPreference = 'None'; `$PROFILE = [pscustomobject]@{ CurrentUserCurrentHost = '$scratch/profile.ps1'; CurrentUserAllHosts = '$scratch/all.ps1' }"
        $null = Invoke-Statement $session $screen ". '$PSScriptRoot/World.ps1' -UsageHome '$usageHome' -Folder '$folder'"
        # No browser is opened while tests run.
        $code = $Code.Replace($shown.Receiver, $receiver.Address).Replace('./output/UsageStats/UsageStats.psd1', $manifest).Replace(' -Show', '')
        $statements = [System.Management.Automation.Language.Parser]::ParseInput($code, [ref] $null, [ref] $null).EndBlock.Statements
        $text = @($statements | ForEach-Object { Invoke-Statement $session $screen $_.Extent.Text } | Where-Object Length) -join "`n`n"
        $errors = @($runspace.SessionStateProxy.GetVariable('Error'))
    }
    finally {
        $session.Dispose()
        $runspace.Dispose()
        Stop-Receiver $receiver
        foreach ($name in @([Environment]::GetEnvironmentVariables().Keys)) { [Environment]::SetEnvironmentVariable($name, $variables[$name]) }
        Remove-Item $scratch -Recurse -Force
    }

    $text = $text.Replace("`r`n", "`n").Replace($usageHome, $shown.Home).Replace($folder, $shown.Folder).Replace($scratch, $shown.Profile).Replace($receiver.Address, $shown.Receiver)
    [pscustomobject]@{ Output = [regex]::Replace($text, '[ \t]+(?=\n|$)', '').Trim("`n"); Errors = $errors }
}

<#
.SYNOPSIS
    Output without what differs from run to run and from machine to machine: ids, times, durations, numbers, widths.
#>
function ConvertTo-Shape {
    [CmdletBinding()]
    param([AllowEmptyString()] [string] $Output)

    # What other tests of this process failed to record is no part of an example.
    $Output = [regex]::Replace($Output, '(?m)^Failed +: .*\n(?:  +.*\n)*', '')
    $shape = [regex]::Replace($Output, '[0-9a-f]{16,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '<id>')
    $shape = [regex]::Replace($shape, '(?m)[\u2581-\u2588. \d]{14}$', '<trend>')
    $shape = [regex]::Replace($shape, '\d[\d.,:TZ-]*( ?(\u00b5s|ms|s|min|h|d|KB|KiB|B))?\b', '<number>')
    $shape = [regex]::Replace($shape, '-{2,}', '-')
    ([regex]::Replace($shape, '\s+', ' ')).Trim()
}

Export-ModuleMember -Function Get-PageExample, Invoke-Example, ConvertTo-Shape
