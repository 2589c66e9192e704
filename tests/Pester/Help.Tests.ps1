# The help that ships is what the pages make, and Get-Help shows it.

BeforeDiscovery {
    $platy = [bool](Get-Module -ListAvailable Microsoft.PowerShell.PlatyPS | Where-Object Version -GE '1.0.3')
    $root = Split-Path (Split-Path $PSScriptRoot)
    $commands = (Import-PowerShellDataFile (Join-Path $root 'UsageStats.psd1')).CmdletsToExport | ForEach-Object { @{ Name = $_ } }
}

BeforeAll {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $module = Join-Path $root 'output' 'UsageStats'
    Import-Module (Join-Path $module 'UsageStats.psd1')
}

Describe 'Get-Help' {
    It 'shows a synopsis, a description, inputs and outputs of <Name>' -ForEach $commands {
        $help = Get-Help $Name -Full

        $help.Synopsis | Should -Not -Match "^\s*$Name \["
        $help.description[0].Text | Should -Not -BeNullOrEmpty
        $help.returnValues.returnValue[0].type.name | Should -Not -BeNullOrEmpty
        $help.inputTypes.inputType[0].type.name | Should -Not -BeNullOrEmpty
    }

    It 'shows three examples or more of <Name>, each with code' -ForEach $commands {
        $examples = (Get-Help $Name -Full).examples.example

        $examples.Count | Should -BeGreaterOrEqual 3
        $examples | ForEach-Object { $_.code | Should -Not -BeNullOrEmpty }
    }

    It 'finds <_>' -ForEach 'about_UsageStats', 'about_UsageStats_Privacy', 'about_UsageStats_Sinks', 'about_UsageStats_ModuleAuthors' {
        "$(Get-Help $_)" | Should -Match 'SHORT DESCRIPTION'
    }
}

Describe 'The help in the repository' {
    It 'is what the pages make' -Skip:(-not $platy) {
        $made = Join-Path $TestDrive 'help'
        & (Get-Process -Id $PID).Path -NoProfile -File (Join-Path $root 'build' 'Update-Help.ps1') $made | Out-Host

        $files = Get-ChildItem $made
        $files.Count | Should -BeGreaterThan 4
        foreach ($file in $files) {
            $kept = Join-Path $root 'module' 'en-US' $file.Name
            [System.IO.File]::ReadAllText($file.FullName) | Should -BeExactly ([System.IO.File]::ReadAllText($kept)) -Because 'it is made by ./build.ps1 -Task Docs'
        }
    }

    It 'has pages that PlatyPS finds in order: <_>' -Skip:(-not $platy) -ForEach (Get-ChildItem (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'docs' 'en-US') -Filter *-*.md).Name {
        Test-MarkdownCommandHelp -Path (Join-Path $root 'docs' 'en-US' $_) | Should -BeTrue
    }
}
