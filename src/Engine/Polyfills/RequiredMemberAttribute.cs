#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks <c>required</c> members with. .NET Framework lacks it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
#endif
