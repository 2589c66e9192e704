<#
.SYNOPSIS
    Makes the help that ships from the pages in docs/en-US: MAML from the commands' pages, text from the about pages.
.DESCRIPTION
    Needs Microsoft.PowerShell.PlatyPS. What it exports shows Markdown as it is and puts whole examples into their
    introduction, so paragraphs are set anew here, and the code of an example goes where Get-Help expects code.
.EXAMPLE
    build/Update-Help.ps1
    Writes module/en-US.
#>
[CmdletBinding()]
param(
    # Where the help is written. Default module/en-US of this repository.
    [string] $Destination = (Join-Path (Split-Path $PSScriptRoot) 'module' 'en-US')
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
Import-Module Microsoft.PowerShell.PlatyPS -MinimumVersion 1.0.3
. (Join-Path $PSScriptRoot 'HelpText.ps1')

$maml = [System.Xml.Linq.XNamespace]'http://schemas.microsoft.com/maml/2004/10'
$command = [System.Xml.Linq.XNamespace]'http://schemas.microsoft.com/maml/dev/command/2004/10'
$dev = [System.Xml.Linq.XNamespace]'http://schemas.microsoft.com/maml/dev/2004/10'

function ConvertTo-Paragraph([string] $Markdown) {
    foreach ($block in Split-Markdown $Markdown) {
        [System.Xml.Linq.XElement]::new($maml + 'para', $block)
    }
}

function Get-Text($Element) {
    $Element.Elements($maml + 'para') | ForEach-Object Value
}

function Format-Text($Element, [string] $Markdown) {
    $Element.RemoveNodes()
    foreach ($paragraph in ConvertTo-Paragraph $Markdown) {
        $Element.Add($paragraph)
    }
}

function Format-Example($Example) {
    $introduction = $Example.Element($maml + 'introduction')
    $markdown = (Get-Text $introduction | Where-Object { $_ -ne [string][char]0x80 }) -join "`n`n"
    $parts = [regex]::Match($markdown, '(?s)^(.*?)```powershell\n(.*?)\n```\n*(.*)$')
    # Get-Help prints the introduction on the line of the code, as a prompt.
    $introduction.RemoveNodes()
    $Example.Element($dev + 'code').Value = $parts.Groups[2].Value
    Format-Text $Example.Element($dev + 'remarks') "$($parts.Groups[1].Value)`n`n$($parts.Groups[3].Value)"
}

$pages = Get-ChildItem (Join-Path $PSScriptRoot '..' 'docs' 'en-US') -Filter *-*.md | Sort-Object Name
$raw = Join-Path ([System.IO.Path]::GetTempPath()) "usagestats-help-$([guid]::NewGuid().ToString('N'))"
try {
    $null = Import-MarkdownCommandHelp -Path $pages.FullName | Sort-Object Title | Export-MamlCommandHelp -OutputFolder $raw -Force
    $help = [System.Xml.Linq.XDocument]::Load((Get-ChildItem $raw -Recurse -Filter *.xml).FullName)
}
finally {
    Remove-Item $raw -Recurse -Force -ErrorAction Ignore
}

foreach ($example in @($help.Descendants($command + 'example'))) {
    Format-Example $example
}
foreach ($text in @($help.Descendants($maml + 'description'); $help.Descendants($maml + 'alert'))) {
    Format-Text $text ((Get-Text $text) -join "`n`n")
}
# Get-Help shows an address after a link's text. Pages beside each other need none, and there is no online version.
foreach ($link in @($help.Descendants($maml + 'navigationLink'))) {
    $link.Element($maml + 'uri').Value = ''
    if ($link.Element($maml + 'linkText').Value -eq 'Online Version') {
        $link.Remove()
    }
}

$null = New-Item $Destination -ItemType Directory -Force
$name = 'UsageStats.Cmdlets.dll-Help.xml'
$text = '<?xml version="1.0" encoding="utf-8"?>' + "`n" + $help.Root.ToString().Replace("`r`n", "`n") + "`n"
[System.IO.File]::WriteAllText((Join-Path $Destination $name), $text)
foreach ($page in Get-ChildItem (Join-Path $PSScriptRoot '..' 'docs' 'en-US') -Filter about_*.md) {
    $text = ConvertTo-AboutText ([System.IO.File]::ReadAllText($page.FullName))
    [System.IO.File]::WriteAllText((Join-Path $Destination "$($page.BaseName).help.txt"), $text)
}
