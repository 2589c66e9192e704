@{
    RootModule           = 'UsageStats.psm1'
    ModuleVersion        = '0.1.0'
    CompatiblePSEditions = @('Desktop', 'Core')
    GUID                 = '6f0b7f1e-63c4-4f4c-8c55-5f5fb0a6f3d1'
    Author               = 'The UsageStats authors'
    CompanyName          = 'The UsageStats authors'
    Copyright            = 'Copyright (c) The UsageStats authors. MIT licence.'
    Description          = 'Tells you how your commands, scripts and modules are used: what ran, how often, how long it took, what failed. Everything is kept on your own machine first; it leaves only where you said so, redacted, and provably nothing else.'
    PowerShellVersion    = '5.1'
    FormatsToProcess     = @('UsageStats.Format.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CmdletsToExport      = @(
        'Add-UsageEvent'
        'Clear-UsageStat'
        'Disable-CommandTracking'
        'Disable-UsageEventBridge'
        'Disable-UsageProfileHook'
        'Enable-CommandTracking'
        'Enable-UsageEventBridge'
        'Enable-UsageProfileHook'
        'Export-UsageEvent'
        'Export-UsageReport'
        'Get-AnonymousId'
        'Get-CommandTracking'
        'Get-UsageConfiguration'
        'Get-UsageEvent'
        'Get-UsageLedger'
        'Get-UsageSession'
        'Get-UsageSink'
        'Get-UsageSource'
        'Get-UsageStat'
        'Get-UsageStatus'
        'Get-UsageSummary'
        'Import-UsageEvent'
        'Measure-TrackedCommand'
        'Register-UsageSink'
        'Register-UsageSource'
        'Reset-AnonymousId'
        'Send-UsageStat'
        'Set-UsageConfiguration'
        'Set-UsageSink'
        'Set-UsageSource'
        'Test-UsageRedaction'
        'Unregister-UsageSink'
        'Unregister-UsageSource'
    )
    PrivateData          = @{
        PSData = @{
            Tags       = @('Telemetry', 'UsageStatistics', 'Analytics', 'Metrics', 'Privacy', 'Performance', 'OpenTelemetry', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
