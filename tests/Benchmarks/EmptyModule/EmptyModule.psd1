@{
    RootModule        = 'EmptyModule.psm1'
    ModuleVersion     = '0.1.0'
    GUID              = '0a3f2a0e-6f0f-4f7e-9f93-6f1d3a3d5a11'
    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport   = @()
    CmdletsToExport   = @('Invoke-Empty')
}
