#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for where a property has <c>init</c>. .NET Framework lacks it.</summary>
internal static class IsExternalInit;
#endif
