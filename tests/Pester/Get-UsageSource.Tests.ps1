BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageSource' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        Register-UsageSource Contoso.Tools -Command 'Sync-*' -Property @{ size = 'count' }
    }

    It 'gives all, one, by wildcards and from the pipeline' {
        (Get-UsageSource).Name | Should -Be 'default', 'Contoso.Tools'
        (Get-UsageSource contoso.tools).Mode | Should -Be 'Local'
        (Get-UsageSource C*).Name | Should -Be 'Contoso.Tools'
        ('default' | Get-UsageSource).Decided | Should -BeTrue
    }

    It 'says what it declares' {
        $source = Get-UsageSource Contoso.Tools

        $source.Command | Should -Be 'Sync-*'
        "$($source.Property)" | Should -Be 'size: count'
        $source.Decided | Should -BeFalse
    }

    It 'says when there is none of that name' {
        { Get-UsageSource nobody -ErrorAction Stop } | Should -Throw -ErrorId 'SourceNotFound,UsageStats.Cmdlets.GetUsageSourceCommand'
    }

    It 'completes and shows' {
        Get-Completion 'Get-UsageSource C' | Should -Be 'Contoso.Tools'
        Get-UsageSource Contoso.Tools | Get-Shown | Should -Match 'Contoso.Tools Local \(undecided\)'
    }
}
