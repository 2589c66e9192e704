using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace UsageStats.Tests.Support;

/// <summary>How a receiver answers one request.</summary>
/// <param name="stream">The connection.</param>
/// <param name="stop">Cancelled when the test is over.</param>
/// <returns>Whether the connection may take another request.</returns>
internal delegate Task<bool> Reply(Stream stream, CancellationToken stop);

/// <summary>Well-behaved and hostile answers.</summary>
internal static class Replies
{
    // The pace is the receiver's behaviour and nobody waits for it: a drip without one would be a flood.
    private static readonly TimeSpan Drop = TimeSpan.FromMilliseconds(20);

    /// <summary>A whole answer.</summary>
    public static Reply Status(int status, string headers = "", string body = "") => async (stream, stop) =>
    {
        byte[] content = Encoding.UTF8.GetBytes(body);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Length: {content.Length}\r\n{headers}\r\n"), stop);
        await stream.WriteAsync(content, stop);
        return true;
    };

    /// <summary>Nothing, ever.</summary>
    public static readonly Reply Silence = async (_, stop) =>
    {
        await Task.Delay(Timeout.Infinite, stop);
        return false;
    };

    /// <summary>The connection ends without an answer.</summary>
    public static readonly Reply HangUp = (_, _) => Task.FromResult(false);

    /// <summary>Bytes that are no HTTP.</summary>
    public static readonly Reply Garbage = async (stream, stop) =>
    {
        await stream.WriteAsync(new byte[] { 0, 255, 13, 10, 1, 2, 3, 13, 10, 13, 10 }, stop);
        return false;
    };

    /// <summary>A head that comes byte by byte and never ends.</summary>
    public static readonly Reply DripHead = async (stream, stop) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nX-Slow: "u8.ToArray(), stop);
        while (true)
        {
            await stream.WriteAsync("x"u8.ToArray(), stop);
            await Task.Delay(Drop, stop);
        }
    };

    /// <summary>A body of 10 GB that comes byte by byte.</summary>
    public static Reply DripBody(int status) => async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Length: 10000000000\r\n\r\n"), stop);
        while (true)
        {
            await stream.WriteAsync("x"u8.ToArray(), stop);
            await Task.Delay(Drop, stop);
        }
    };

    /// <summary>A body of 10 GB, as fast as it goes.</summary>
    public static Reply Flood(int status) => async (stream, stop) =>
    {
        byte[] block = new byte[64 * 1024];
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Length: 10000000000\r\n\r\n"), stop);
        while (true)
        {
            await stream.WriteAsync(block, stop);
        }
    };
}
