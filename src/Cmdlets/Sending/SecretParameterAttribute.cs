using System;
using System.Management.Automation;
using System.Net;
using System.Security;

namespace UsageStats.Cmdlets.Sending;

/// <summary>Takes a secret as a SecureString, as text, or as <c>env:NAME</c> for the environment variable that holds it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretParameterAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        SecureString secure => new NetworkCredential(string.Empty, secure).Password,
        string text => text,
        null => null,
        _ => throw new ArgumentTransformationMetadataException("A secret is a SecureString, a text, or 'env:NAME' for a variable that holds it."),
    };
}
