using System;
using System.Management.Automation;

namespace UsageStats.Cmdlets;

/// <summary>Refuses a script block where a name is meant. The engine would take the block's text for it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotAScriptBlockAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is ScriptBlock
            ? throw new ArgumentTransformationMetadataException("A name is expected here, not a script block. Pass one block, or a name and a block.")
            : inputData;
}
