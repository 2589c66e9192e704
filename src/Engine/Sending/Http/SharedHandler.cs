using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace UsageStats.Sending.Http;

/// <summary>The connections of this process: made with its first request, shared by every sink.</summary>
internal static class SharedHandler
{
    /// <summary>Longest time to connect: 5 s.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private static readonly Lazy<HttpMessageInvoker> Lazily = new(Create, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Sends a request and gives the answer as soon as its head is there. Follows no redirect, keeps no cookie.</summary>
    public static HttpMessageInvoker Invoker => Lazily.Value;

    private static HttpMessageInvoker Create()
    {
#if NET
        return new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = ConnectTimeout,
            DefaultProxyCredentials = CredentialCache.DefaultCredentials,

            // A receiver that moves to another address is found again without a new shell.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),

            // What was not read of a huge answer is not fetched only to keep its connection.
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        });
#else
        return new HttpMessageInvoker(new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            DefaultProxyCredentials = CredentialCache.DefaultCredentials,
        });
#endif
    }
}
