#if NET
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// Emits, once per class, a subclass of a cmdlet's class whose life-cycle methods tell a <see cref="CmdletProbe"/> what
/// happens and call the class's own. It has the class's full name, which error ids contain.
/// </summary>
internal static class CmdletSubclass
{
    private static readonly ConcurrentDictionary<Type, Lazy<Type>> Known = new();

    /// <summary>The subclass of an open class.</summary>
    public static Type Of(Type cmdlet) => Known.GetOrAdd(cmdlet, static type => new Lazy<Type>(() => Emit(type))).Value;

    private static Type Emit(Type cmdlet)
    {
        // One assembly each: two modules may have classes of the same full name.
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("UsageStats.Tracking." + cmdlet.FullName), AssemblyBuilderAccess.Run);
        TypeBuilder type = assembly.DefineDynamicModule("Tracking").DefineType(cmdlet.FullName!, TypeAttributes.Public | TypeAttributes.Sealed, cmdlet);
        foreach (CustomAttributeData attribute in cmdlet.GetCustomAttributesData().Where(static data => data.AttributeType.IsVisible))
        {
            type.SetCustomAttribute(Copy(attribute));
        }

        type.DefineDefaultConstructor(MethodAttributes.Public);
        FieldBuilder probe = type.DefineField("_usageStats", typeof(CmdletProbe), FieldAttributes.Private);
        DefineStep(type, CmdletClass.Method(cmdlet, "BeginProcessing"), probe, nameof(CmdletProbe.Begin), null);
        DefineStep(type, CmdletClass.Method(cmdlet, "ProcessRecord"), probe, null, null);
        DefineStep(type, CmdletClass.Method(cmdlet, "EndProcessing"), probe, null, nameof(CmdletProbe.End));
        DefineStop(type, CmdletClass.Method(cmdlet, "StopProcessing"), probe);
        DefineDispose(type, cmdlet, probe);
        return type.CreateTypeInfo()!.AsType();
    }

    // try { base.Step(); } catch when (CmdletProbe.Fail(_usageStats, exception)) { }
    private static void DefineStep(TypeBuilder type, MethodInfo step, FieldBuilder probe, string? before, string? after)
    {
        ILGenerator il = Override(type, step);
        if (before is not null)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, Probe(before));
            il.Emit(OpCodes.Stfld, probe);
        }

        LocalBuilder thrown = il.DeclareLocal(typeof(Exception));
        il.BeginExceptionBlock();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, step);
        il.BeginExceptFilterBlock();
        il.Emit(OpCodes.Castclass, typeof(Exception));
        il.Emit(OpCodes.Stloc, thrown);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, probe);
        il.Emit(OpCodes.Ldloc, thrown);
        il.Emit(OpCodes.Call, Probe(nameof(CmdletProbe.Fail)));
        il.BeginCatchBlock(null!);
        il.Emit(OpCodes.Pop);
        il.EndExceptionBlock();
        if (after is not null)
        {
            CallProbe(il, probe, after);
        }

        il.Emit(OpCodes.Ret);
    }

    private static void DefineStop(TypeBuilder type, MethodInfo stop, FieldBuilder probe)
    {
        ILGenerator il = Override(type, stop);
        CallProbe(il, probe, nameof(CmdletProbe.Stop));
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, stop);
        il.Emit(OpCodes.Ret);
    }

    private static void DefineDispose(TypeBuilder type, Type cmdlet, FieldBuilder probe)
    {
        MethodInfo contract = typeof(IDisposable).GetMethod(nameof(IDisposable.Dispose))!;
        MethodInfo? own = typeof(IDisposable).IsAssignableFrom(cmdlet) ? cmdlet.GetInterfaceMap(typeof(IDisposable)).TargetMethods[0] : null;
        if (own is { IsPublic: false, IsFamily: false })
        {
            // It cannot be called from a subclass, and must not be hidden by one.
            return;
        }

        type.AddInterfaceImplementation(typeof(IDisposable));
        MethodBuilder dispose = type.DefineMethod(
            "System.IDisposable.Dispose", MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot | MethodAttributes.HideBySig, null, null);
        ILGenerator il = dispose.GetILGenerator();
        CallProbe(il, probe, nameof(CmdletProbe.Dispose));
        if (own is not null)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Callvirt, own);
        }

        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(dispose, contract);
    }

    private static void CallProbe(ILGenerator il, FieldBuilder probe, string method)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, probe);
        il.Emit(OpCodes.Call, Probe(method));
    }

    private static ILGenerator Override(TypeBuilder type, MethodInfo method)
    {
        MethodAttributes access = method.Attributes & MethodAttributes.MemberAccessMask;

        // What another assembly declares protected internal, we override as protected.
        access = access == MethodAttributes.FamORAssem ? MethodAttributes.Family : access;
        return type.DefineMethod(method.Name, access | MethodAttributes.Virtual | MethodAttributes.HideBySig, null, null).GetILGenerator();
    }

    private static MethodInfo Probe(string name) => typeof(CmdletProbe).GetMethod(name, BindingFlags.Public | BindingFlags.Static)!;

    private static CustomAttributeBuilder Copy(CustomAttributeData data)
    {
        IEnumerable<CustomAttributeNamedArgument> named = data.NamedArguments;
        CustomAttributeNamedArgument[] properties = [.. named.Where(static argument => !argument.IsField)];
        CustomAttributeNamedArgument[] fields = [.. named.Where(static argument => argument.IsField)];
        return new CustomAttributeBuilder(
            data.Constructor,
            [.. data.ConstructorArguments.Select(Value)],
            [.. properties.Select(static argument => (PropertyInfo)argument.MemberInfo)],
            [.. properties.Select(static argument => Value(argument.TypedValue))],
            [.. fields.Select(static argument => (FieldInfo)argument.MemberInfo)],
            [.. fields.Select(static argument => Value(argument.TypedValue))]);
    }

    private static object? Value(CustomAttributeTypedArgument argument)
    {
        if (argument.Value is not IReadOnlyCollection<CustomAttributeTypedArgument> items)
        {
            return argument.ArgumentType.IsEnum ? Enum.ToObject(argument.ArgumentType, argument.Value!) : argument.Value;
        }

        Array array = Array.CreateInstance(argument.ArgumentType.GetElementType()!, items.Count);
        int index = 0;
        foreach (CustomAttributeTypedArgument item in items)
        {
            array.SetValue(Value(item), index++);
        }

        return array;
    }
}
#else
using System;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Emitting classes is not part of netstandard2.0; Windows PowerShell refuses tracking before it comes to that.</summary>
internal static class CmdletSubclass
{
    /// <summary>Always throws.</summary>
    public static Type Of(Type cmdlet) => throw new PlatformNotSupportedException("The class " + cmdlet.FullName + " cannot be derived from on this platform.");
}
#endif
