BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Measure-TrackedCommand' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'runs the block and records it by a name' {
        Measure-TrackedCommand answer { 42 } | Should -Be 42

        $recorded = Get-UsageEvent answer
        $recorded.Outcome | Should -Be 'Ok'
        $recorded.Duration | Should -BeGreaterThan ([timespan]::Zero)
    }

    It 'derives the name of <Block>' -ForEach @(
        @{ Block = { Get-Date }; Name = 'Get-Date' }
        @{ Block = { 1 + 1 }; Name = '(script)' }
        @{ Block = { & 'Get-Item' . }; Name = 'Get-Item' }
    ) {
        $null = Measure-TrackedCommand $Block

        (Get-UsageEvent -Event command).Name | Should -Be $Name
    }

    It 'takes input, arguments and the scope of the caller' {
        1..3 | Measure-TrackedCommand square { process { $_ * $_ } } | Should -Be 1, 4, 9
        Measure-TrackedCommand add { param($a, $b) $a + $b } -ArgumentList 1, 2 | Should -Be 3
        Measure-TrackedCommand set { $here = 7 } -NoNewScope
        $here | Should -Be 7
    }

    It 'keeps the error''s type and id, and records the type' {
        { Measure-TrackedCommand bad { throw [System.IO.IOException]::new('no') } } | Should -Throw -ExceptionType ([System.IO.IOException])
        { Measure-TrackedCommand none { Get-Item ./nothing -ErrorAction Stop } } | Should -Throw -ErrorId 'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand'

        (Get-UsageEvent bad).Error | Should -Be 'System.IO.IOException'
    }

    It 'leaves $LASTEXITCODE and counts a program that fails' {
        Measure-TrackedCommand tool { & (Get-Process -Id $PID).Path -NoProfile -Command 'exit 3' }

        $LASTEXITCODE | Should -Be 3
        (Get-UsageEvent tool).Outcome | Should -Be 'Failed'
        (Get-UsageEvent tool).Error | Should -Be 'ExitCode'
    }

    It 'counts a run that was stopped because enough was read' {
        1..1000 | Measure-TrackedCommand many { process { $_ } } | Select-Object -First 2 | Should -Be 1, 2

        (Get-UsageEvent many).Outcome | Should -Be 'Stopped'
    }

    It 'keeps harmless properties and drops a secret' {
        Measure-TrackedCommand one { } -Property @{ size = 3; note = 'password=hunter2' }

        (Get-UsageEvent one).Properties.Name | Should -Be 'size'
        Get-Content "$env:USAGESTATS_HOME/events/*" -Raw | Should -Not -Match 'hunter2'
    }

    It 'records nothing while the mode is Off' {
        $env:DO_NOT_TRACK = '1'

        Measure-TrackedCommand answer { 42 } | Should -Be 42

        $env:USAGESTATS_HOME | Should -Not -Exist
    }

    It 'says in a verbose message what it recorded' {
        Measure-TrackedCommand answer { } -Verbose 4>&1 | Should -Match '^answer: Ok in '
    }

    It 'refuses two blocks' {
        { Measure-TrackedCommand { 1 } { 2 } } | Should -Throw -ErrorId '*,UsageStats.Cmdlets.MeasureTrackedCommandCommand'
    }

    It 'refuses what is no source' {
        { Measure-TrackedCommand one { } -Source 'a b' } | Should -Throw -ErrorId 'ParameterArgumentValidationError,UsageStats.Cmdlets.MeasureTrackedCommandCommand'
    }

    It 'completes sources that were recorded' {
        Measure-TrackedCommand one { } -Source Contoso.Tools

        Get-Completion 'Measure-TrackedCommand one { } -Source C' | Should -Be 'Contoso.Tools'
    }
}
