using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Threading.Tasks;

namespace UsageStats.Benchmarks.Sending;

/// <summary>An HTTP receiver on loopback that keeps the first bodies it gets, as they came over the wire, and answers 200.</summary>
internal sealed class BareReceiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private List<byte[]>? _bodies = [];

    public BareReceiver()
    {
        // A listener takes no port 0, so a free one is tried for.
        for (int port = 49_152 + (Environment.ProcessId % 10_000); !_listener.IsListening; port++)
        {
            try
            {
                Endpoint = new Uri($"http://127.0.0.1:{port}/");
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add(Endpoint.AbsoluteUri);
                _listener.Start();
            }
            catch (HttpListenerException) when (port < 65_535)
            {
                // Taken.
            }
        }

        _ = ServeAsync();
    }

    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The bodies so far; no more are kept from then on.</summary>
    public IReadOnlyList<byte[]> TakeBodies()
    {
        List<byte[]> bodies = _bodies ?? [];
        _bodies = null;
        return bodies;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using MemoryStream body = new();
                await context.Request.InputStream.CopyToAsync(body);
                _bodies?.Add(body.ToArray());
                context.Response.ContentLength64 = 0;
                context.Response.Close();
            }
        }
        catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
