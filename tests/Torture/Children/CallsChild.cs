using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace UsageStats.Torture.Children;

/// <summary><c>calls runspaces count</c>: makes wrapped calls in as many runspaces at the same time, and prints how many were made.</summary>
internal static class CallsChild
{
    /// <summary>Runs as such a process.</summary>
    public static int Run(string runspaces, string count)
    {
        int shells = int.Parse(runspaces, CultureInfo.InvariantCulture);
        int calls = int.Parse(count, CultureInfo.InvariantCulture);
        using CountdownEvent opened = new(shells);
        Task<int>[] all = new Task<int>[shells];
        for (int i = 0; i < shells; i++)
        {
            // A thread of its own: the pool would run them one after another.
            int first = i * calls;
            all[i] = Task.Factory.StartNew(() => Call(first, calls, opened), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        int made = 0;
        foreach (Task<int> one in all)
        {
            made += one.GetAwaiter().GetResult();
        }

        Console.WriteLine(made.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static int Call(int first, int calls, CountdownEvent opened)
    {
        using Shell shell = new();
        opened.Signal();
        opened.Wait();
        return (int)shell.Run(FormattableString.Invariant($$"""
            $made = 0
            for ($i = {{first}}; $i -lt {{first + calls}}; $i++) { $made += Measure-TrackedCommand -Name Keep-This { 1 } -Property @{ n = $i } }
            $made
            """))[0].BaseObject;
    }
}
