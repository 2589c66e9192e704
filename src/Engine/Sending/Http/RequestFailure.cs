using System;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace UsageStats.Sending.Http;

/// <summary>Puts into words why a request got no answer. Never the exception's own message: it may name hosts and paths.</summary>
internal static class RequestFailure
{
    /// <summary>A few words for the status and the ledger.</summary>
    public static string Describe(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case OperationCanceledException:
                    return "no answer in time";
                case AuthenticationException:
                    return "the certificate was not accepted";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return "the host name is unknown";
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return "the connection was refused";
                case SocketException socket:
                    return $"the connection failed ({socket.SocketErrorCode})";
                default:
                    break;
            }
        }

        return $"no answer ({failure.GetType().Name})";
    }

    /// <summary>The status of an answer that came from a proxy instead of the receiver; null when there was none.</summary>
    public static int? ProxyStatus(Exception failure) =>
#if NET
        failure is HttpRequestException { StatusCode: System.Net.HttpStatusCode.ProxyAuthenticationRequired } ? 407 : null;
#else
        failure is HttpRequestException { InnerException: System.Net.WebException { Response: System.Net.HttpWebResponse { StatusCode: System.Net.HttpStatusCode.ProxyAuthenticationRequired } } } ? 407 : null;
#endif
}
