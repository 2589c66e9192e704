using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace UsageStats.QuickStart;

/// <summary>A back end on this machine: takes what it is sent, until it is told to fail.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener _listener = new();

    /// <summary>Listens on loopback, on a port that the system chooses.</summary>
    public Receiver()
    {
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/events/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Whether it answers 503, as a broken service does.</summary>
    public bool Broken { get; set; }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            call.Response.StatusCode = (int)(Broken ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
            call.Response.Close();
        }
    }
}
