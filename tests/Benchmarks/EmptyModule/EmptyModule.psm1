Import-Module -Name "$PSScriptRoot/EmptyModule.dll" -Cmdlet 'Invoke-Empty'
