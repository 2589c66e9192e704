using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace UsageStats.Torture.Children;

/// <summary>The process that started this one. Whoever runs until it is killed must not outlive it.</summary>
internal static class Parent
{
    /// <summary>The variable with its process id.</summary>
    public const string Variable = "USAGESTATS_TORTURE_PARENT";

    /// <summary>Ends this process when its parent ends. Does nothing where no parent is named.</summary>
    public static void EndWithIt()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out int id))
        {
            new Thread(() => Wait(id)) { IsBackground = true }.Start();
        }
    }

    private static void Wait(int id)
    {
        try
        {
            using Process parent = Process.GetProcessById(id);
            parent.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }

        Environment.Exit(1);
    }
}
