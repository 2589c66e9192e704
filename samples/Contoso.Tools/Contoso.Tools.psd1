@{
    RootModule        = 'Contoso.Tools.psm1'
    ModuleVersion     = '1.0.0'
    GUID              = '0d1f0b3a-5c37-4a3e-9a55-0c8c2b6f7a11'
    Author            = 'Contoso'
    Description       = 'A module that counts its use, where its user has UsageStats and agrees.'
    PowerShellVersion = '7.4'
    FunctionsToExport = @('Get-ContosoReport')
    CmdletsToExport   = @('ConvertTo-ContosoPage')
    VariablesToExport = @()
    AliasesToExport   = @()
    PrivateData       = @{
        # What the module would like to know. Its user sees it with Get-UsageSource Contoso.Tools, and decides.
        UsageStats = @{
            Commands   = @('Get-ContosoReport', 'ConvertTo-ContosoPage')
            Events     = @('page.empty')
            Properties = @{ format = 'text|html'; lines = 'count' }
            Sink       = @{ Kind = 'Json'; Endpoint = 'https://usage.contoso.example/events' }
        }
    }
}
