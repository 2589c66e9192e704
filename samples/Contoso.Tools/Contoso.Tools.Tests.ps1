# The sample in a real pwsh, each time in a process of its own: a compiled part looks for UsageStats once.

BeforeAll {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $sample = Join-Path $PSScriptRoot 'Contoso.Tools.psd1'

    function Invoke-Sample([string] $Code, [switch] $Alone) {
        $before = $env:PSModulePath
        if (-not $Alone) {
            $env:PSModulePath = (Join-Path $root output) + [System.IO.Path]::PathSeparator + $before
        }

        try {
            & (Get-Process -Id $PID).Path -NoProfile -Command "Import-Module '$sample'; $Code"
        }
        finally {
            $env:PSModulePath = $before
        }
    }
}

Describe 'Contoso.Tools' {
    BeforeEach {
        $before = $env:USAGESTATS_HOME
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid())
    }

    AfterEach {
        $env:USAGESTATS_HOME = $before
    }

    It 'works the same without UsageStats and writes nothing' {
        Invoke-Sample -Alone 'Get-ContosoReport; Get-ContosoReport -Format html' | Should -Be 'All is well.', '<p>All is well.</p>'
        Test-Path $env:USAGESTATS_HOME | Should -BeFalse
    }

    It 'is counted in script and in compiled code where UsageStats is there' {
        $lines = Invoke-Sample "Get-ContosoReport; Get-ContosoReport -Format html; '' | ConvertTo-ContosoPage; Get-UsageEvent -Source Contoso.Tools | ForEach-Object { `$_.Event + ' ' + `$_.Name }"

        $lines | Select-Object -Skip 3 | Should -Be 'command Get-ContosoReport', 'command ConvertTo-ContosoPage', 'command Get-ContosoReport', 'command ConvertTo-ContosoPage', 'page.empty '
    }

    It 'is kept local until its user decides, and is silent when refused' {
        Invoke-Sample '$s = Get-UsageSource Contoso.Tools; "$($s.Mode) $($s.Decided) $($s.Sending)"' | Should -Be 'Local False No'
        Invoke-Sample 'Set-UsageSource Contoso.Tools -Mode Off; Get-ContosoReport -Format html; @(Get-UsageEvent -Source Contoso.Tools -WarningAction Ignore).Count' | Should -Be '<p>All is well.</p>', '0'
    }
}
