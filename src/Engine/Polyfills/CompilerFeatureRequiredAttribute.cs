#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks constructors of types with <c>required</c> members with. .NET Framework lacks it.</summary>
/// <param name="featureName">The feature that a caller's compiler must know.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature that a caller's compiler must know.</summary>
    public string FeatureName { get; } = featureName;
}
#endif
