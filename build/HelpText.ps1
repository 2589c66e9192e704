# Markdown to the plain text of help: for MAML paragraphs and about pages.

# Lines of text without marks: code is quoted, links keep an address that can be opened.
function ConvertFrom-Mark([string] $Text) {
    $Text = [regex]::Replace($Text, '\[([^\]]+)\]\((https?://[^)]+)\)', '$1 ($2)')
    $Text = [regex]::Replace($Text, '\[([^\]]+)\]\([^)]+\)', '$1')
    $Text = [regex]::Replace($Text, '\*\*([^*]+)\*\*', '$1')
    $Text.Replace('`', '')
}

# Blocks of Markdown: a paragraph is one line, an item of a list too; code, tables and output stay as they are.
function Split-Markdown([string] $Markdown) {
    foreach ($block in [regex]::Matches("$Markdown`n", '(?s)```\w*\n(.*?)\n```|((?:[^\n]+\n)+)')) {
        if ($block.Groups[1].Success) {
            $block.Groups[1].Value
            continue
        }

        $lines = $block.Value.TrimEnd() -split "`n"
        if ($lines[0] -match '^\||^\s{4}') {
            (ConvertFrom-Mark ($lines -join "`n"))
        }
        else {
            (ConvertFrom-Mark ([regex]::Replace($block.Value.Trim(), '\n(?!\s*(?:[-*]|\d+\.) )\s*', ' ')))
        }
    }
}

# One line as several, none longer than 80 columns with its indent; what follows the first hangs under its text.
function Format-Wrapped([string] $Text, [int] $Indent) {
    $hang = if ($Text -match '^(- |\d+\. )') { $Matches[1].Length } else { 0 }
    $line = ' ' * $Indent
    $empty = $true
    foreach ($word in $Text -split ' ') {
        if (-not $empty -and $line.Length + 1 + $word.Length -gt 80) {
            $line
            $line = ' ' * ($Indent + $hang)
            $empty = $true
        }

        $line += if ($empty) { $word } else { " $word" }
        $empty = $false
    }

    $line
}

# The text of an about page, in the shape that Get-Help shows as it is.
function ConvertTo-AboutText([string] $Markdown) {
    $result = [System.Collections.Generic.List[string]]::new()
    foreach ($part in [regex]::Matches("$Markdown`n", '(?s)```\w*\n(.*?)\n```|^(#+) ([^\n]+)|((?:(?!#|```)[^\n]+\n)+)', 'Multiline')) {
        if ($part.Groups[2].Success) {
            $title = ConvertFrom-Mark $part.Groups[3].Value
            if ($part.Groups[2].Length -eq 1) {
                $result.AddRange([string[]]('TOPIC', "    $title", ''))
            }
            else {
                $result.Add($(if ($part.Groups[2].Length -eq 2) { $title.ToUpperInvariant() } else { "  $title" }))
            }
        }
        elseif ($part.Groups[1].Success) {
            $result.AddRange([string[]]@(($part.Groups[1].Value -split "`n") | ForEach-Object { "        $_".TrimEnd() }))
            $result.Add('')
        }
        else {
            foreach ($block in Split-Markdown $part.Value) {
                foreach ($line in $block -split "`n") {
                    $result.AddRange([string[]]@(if ($line.StartsWith('|')) { "    $line" } else { Format-Wrapped $line 4 }))
                }
            }
            $result.Add('')
        }
    }

    ($result -join "`n").TrimEnd() + "`n"
}
