using System;
using System.Linq;
using System.Reflection;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Looks at a cmdlet's class with the eyes of a subclass.</summary>
internal static class CmdletClass
{
    private static readonly string[] LifeCycle = ["BeginProcessing", "ProcessRecord", "EndProcessing", "StopProcessing"];

    /// <summary>Why a class cannot have a subclass that tracks it, as the end of a sentence; null when it can.</summary>
    public static string? Refusal(Type cmdlet)
    {
        if (cmdlet.IsSealed)
        {
            return "its class is sealed";
        }

        if (!cmdlet.IsVisible || cmdlet.IsNested || cmdlet.GetConstructor(Type.EmptyTypes) is null)
        {
            return "its class cannot be derived from";
        }

        return LifeCycle.Any(name => Method(cmdlet, name).IsFinal) ? "its class seals its methods" : null;
    }

    /// <summary>A life-cycle method as the class has it.</summary>
    public static MethodInfo Method(Type cmdlet, string name) =>
        cmdlet.GetMethod(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, Type.EmptyTypes, null)!;
}
