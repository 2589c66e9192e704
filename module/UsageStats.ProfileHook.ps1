# Run by the profile hook when events may be due: sends them on a background thread, without importing the module.
$framework = if ($PSVersionTable.PSEdition -ne 'Core') { 'netstandard2.0' } else { 'net8.0' }
$null = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/$framework/UsageStats.Engine.dll")
[UsageStats.Sending.ProfileHook]::Start()
