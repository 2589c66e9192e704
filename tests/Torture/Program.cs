using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending;

namespace UsageStats.Torture;

/// <summary>What tests start as a process of its own, to kill it. <c>send</c>: sends what is pending, again and again, until it is killed.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["send"])
        {
            Console.Error.WriteLine("Usage: send");
            return 2;
        }

        SendingService sending = UsageEngine.Current.Sending;
        while (true)
        {
            IReadOnlyList<SinkDefinition> sinks = sending.Registry!.List();
            await sending.SendAsync(sinks, new SendOptions { Force = true }, TimeSpan.FromMinutes(1), CancellationToken.None);
        }
    }
}
