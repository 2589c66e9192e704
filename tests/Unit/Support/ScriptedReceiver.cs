using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace UsageStats.Tests.Support;

/// <summary>
/// An HTTP receiver on a free port of loopback that answers as a test wrote down, then 200. It speaks to the socket itself,
/// so that it can also answer as no server would.
/// </summary>
internal sealed class ScriptedReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ManualResetEventSlim _asked = new();
    private readonly ConcurrentQueue<Reply> _script;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    /// <summary>Starts it.</summary>
    /// <param name="script">The answers, in the order of the requests.</param>
    public ScriptedReceiver(params Reply[] script)
    {
        _script = new ConcurrentQueue<Reply>(script);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/events");

    /// <summary>What it got, in order.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>The ids of all events that it got, repetitions too.</summary>
    public IReadOnlyList<string> Ids => [.. _requests.SelectMany(request => request.Ids())];

    /// <summary>Blocks until a request has come; false when none does within a minute.</summary>
    public bool WaitForRequest() => _asked.Wait(TimeSpan.FromMinutes(1));

    /// <summary>Answers the next requests so.</summary>
    public void Then(params Reply[] script)
    {
        foreach (Reply reply in script)
        {
            _script.Enqueue(reply);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            await using (BufferedStream stream = new(client.GetStream()))
            {
                while (await ReadAsync(stream) is ReceivedRequest request)
                {
                    _requests.Enqueue(request);
                    _asked.Set();
                    Reply reply = _script.TryDequeue(out Reply? scripted) ? scripted : Replies.Status(200);
                    bool more = await reply(client.GetStream(), _stop.Token);
                    if (!more)
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The other side hung up, or the test is over.
        }
    }

    private async Task<ReceivedRequest?> ReadAsync(Stream stream)
    {
        string? first = await ReadLineAsync(stream);
        if (first is null)
        {
            return null;
        }

        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (await ReadLineAsync(stream) is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        byte[] body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        if (headers.GetValueOrDefault("Content-Encoding") == "gzip")
        {
            using MemoryStream plain = new();
            using GZipStream gzip = new(new MemoryStream(body), CompressionMode.Decompress);
            await gzip.CopyToAsync(plain, _stop.Token);
            body = plain.ToArray();
        }

        return new ReceivedRequest(first.Split(' ')[1], headers, body);
    }

    private async Task<string?> ReadLineAsync(Stream stream)
    {
        StringBuilder line = new();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) > 0)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }
}
