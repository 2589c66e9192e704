#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells the compiler that an out parameter is not null when the method returns this. .NET Framework lacks it.</summary>
/// <param name="returnValue">What the method returns then.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>What the method returns then.</summary>
    public bool ReturnValue { get; } = returnValue;
}
#endif
