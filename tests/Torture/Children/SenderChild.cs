using System;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending;

namespace UsageStats.Torture.Children;

/// <summary><c>send</c>: sends what is pending, again and again, until it is killed.</summary>
internal static class SenderChild
{
    /// <summary>Runs as such a process.</summary>
    public static async Task<int> RunAsync()
    {
        SendingService sending = UsageEngine.Current.Sending;
        while (true)
        {
            await sending.SendAsync(sending.Registry!.List(), new SendOptions { Force = true }, TimeSpan.FromMinutes(1), CancellationToken.None);
        }
    }
}
