# Every example of the help and of the README is run as it is printed. What it shows must have the shape that the page shows.

BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Support' 'Examples.psm1') -Force
    $root = Split-Path (Split-Path $PSScriptRoot)
    $pages = Join-Path $root 'docs' 'en-US'
    $examples = Get-ChildItem $pages -Filter *-*.md | ForEach-Object { Get-PageExample $_.FullName }
    $wholes = @(Get-ChildItem $pages -Filter about_*.md; Get-Item (Join-Path $root 'README.md')) | ForEach-Object { Get-PageExample $_.FullName -Whole }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support' 'Examples.psm1') -Force
}

Describe 'An example of the help' {
    It 'shows what happens: <Page>, <Title>' -ForEach $examples {
        ConvertTo-Shape (Invoke-Example $Code).Output | Should -BeExactly (ConvertTo-Shape $Output)
    }
}

Describe 'The code of a page' {
    It 'runs without an error: <Page>' -ForEach $wholes {
        (Invoke-Example $Code).Errors | Should -BeNullOrEmpty
    }
}
