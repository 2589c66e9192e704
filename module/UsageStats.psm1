# Picks the build for this PowerShell. The runtime decides, not the edition: PowerShell 7.4 is the first on .NET 8.
# The manifest has the list of cmdlets. Every shell pays for what is written here: a look at $PSVersionTable alone costs it 28 ms.
if ($PSEdition -ne 'Core') {
    Import-Module -Name "$PSScriptRoot/bin/netstandard2.0/UsageStats.Cmdlets.dll" -Cmdlet *
}
elseif ([System.Environment]::Version.Major -ge 8) {
    Import-Module -Name "$PSScriptRoot/bin/net8.0/UsageStats.Cmdlets.dll" -Cmdlet *
}
else {
    throw "UsageStats needs Windows PowerShell 5.1 or PowerShell 7.4 and later; this is PowerShell $($PSVersionTable.PSVersion). Install a newer PowerShell beside it."
}
