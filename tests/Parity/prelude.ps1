# Run before every parity script, in the global scope.
# $Scratch is an empty folder of this run; $ModulePath the manifest of the module under test.

New-Module -Name ParityPrelude {
    # A wrapper such as people write: buffers output, adds a stack frame, loses `$?`. The suite must find it different.
    function Measure-Badly {
        param($block, [object[]] $ArgumentList, [switch] $NoNewScope)
        $result = try { if ($NoNewScope) { . $block @ArgumentList } else { & $block @ArgumentList } } catch { throw }
        $result
    }
} | Import-Module

