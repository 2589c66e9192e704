using System;
using System.Collections.Specialized;
using System.Management.Automation;

namespace UsageStats.Cmdlets;

/// <summary>Lets a table of properties also be an object, as <c>ConvertFrom-Json</c> makes them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PropertyTableAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is not PSObject { BaseObject: PSCustomObject } properties)
        {
            return inputData;
        }

        OrderedDictionary table = [];
        foreach (PSPropertyInfo property in properties.Properties)
        {
            table[property.Name] = property.Value;
        }

        return table;
    }
}
