# The commands that scripts use and the engine's package lacks. Same names, same parameters, same streams.

function Write-Output {
    [CmdletBinding()] param([Parameter(Position = 0, ValueFromPipeline, ValueFromRemainingArguments)] $InputObject, [switch] $NoEnumerate)
    process { $PSCmdlet.WriteObject($InputObject, -not $NoEnumerate) }
}

function Write-Warning { [CmdletBinding()] param([Parameter(Position = 0)] [string] $Message) $PSCmdlet.WriteWarning($Message) }
function Write-Verbose { [CmdletBinding()] param([Parameter(Position = 0)] [string] $Message) $PSCmdlet.WriteVerbose($Message) }
function Write-Debug { [CmdletBinding()] param([Parameter(Position = 0)] [string] $Message) $PSCmdlet.WriteDebug($Message) }

function Write-Information {
    [CmdletBinding()] param([Parameter(Position = 0)] $MessageData, [string[]] $Tags)
    $PSCmdlet.WriteInformation($MessageData, $Tags)
}

function Write-Host {
    [CmdletBinding()] param([Parameter(Position = 0)] $Object)
    $PSCmdlet.WriteInformation([System.Management.Automation.HostInformationMessage] @{ Message = "$Object" }, @('PSHOST'))
}

function Write-Progress {
    [CmdletBinding()] param([string] $Activity, [string] $Status, [int] $PercentComplete)
    $record = [System.Management.Automation.ProgressRecord]::new(0, $Activity, $Status)
    $record.PercentComplete = $PercentComplete
    $PSCmdlet.WriteProgress($record)
}

function Write-Error {
    [CmdletBinding(DefaultParameterSetName = 'Message')]
    param(
        [Parameter(Position = 0, ParameterSetName = 'Message')] [string] $Message,
        [Parameter(ParameterSetName = 'Exception')] [Exception] $Exception,
        [Parameter(ParameterSetName = 'Record')] [System.Management.Automation.ErrorRecord] $ErrorRecord,
        [System.Management.Automation.ErrorCategory] $Category = 'NotSpecified',
        [string] $ErrorId,
        $TargetObject
    )
    if (-not $ErrorRecord) {
        if (-not $Exception) { $Exception = [InvalidOperationException]::new($Message) }
        if (-not $ErrorId) { $ErrorId = $Exception.GetType().FullName }
        $ErrorRecord = [System.Management.Automation.ErrorRecord]::new($Exception, $ErrorId, $Category, $TargetObject)
    }
    $PSCmdlet.WriteError($ErrorRecord)
}
