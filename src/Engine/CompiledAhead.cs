using System;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace UsageStats;

/// <summary>Has methods compiled before they are called, by a thread that nobody waits for.</summary>
internal static class CompiledAhead
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>Compiles every method that the types declare. Runs none of them, but a type's initialiser may run.</summary>
    public static void Prepare(params Type[] types)
    {
        foreach (Type type in types)
        {
            foreach (MethodInfo method in type.GetMethods(Declared))
            {
                if (!method.IsAbstract && !method.ContainsGenericParameters)
                {
                    RuntimeHelpers.PrepareMethod(method.MethodHandle);
                }
            }
        }
    }
}
