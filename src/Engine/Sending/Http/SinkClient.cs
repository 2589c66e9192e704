using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace UsageStats.Sending.Http;

/// <summary>Posts a body and reads the answer, whatever the other side does: in bounded time and memory, and never throwing for it.</summary>
internal sealed class SinkClient
{
    /// <summary>Bytes of an answer that are read at most: 64 KiB.</summary>
    public const int AnswerBytes = 64 * 1024;

    private const int MostRedirects = 3;

    private readonly Func<HttpMessageInvoker> _invoker;
    private readonly TimeSpan _timeout;

    /// <param name="invoker">Gives what sends requests without following redirects. Asked at the first request and not before: no socket, no library for it.</param>
    /// <param name="timeout">Longest time from connecting to the end of the answer. Default 5 s.</param>
    public SinkClient(Func<HttpMessageInvoker> invoker, TimeSpan timeout)
    {
        _invoker = invoker;
        _timeout = timeout;
    }

    /// <summary>Posts <paramref name="body"/>.</summary>
    /// <param name="endpoint">Where to.</param>
    /// <param name="headers">Headers of the request, those of its content among them.</param>
    /// <param name="body">The bytes as they go over the wire.</param>
    /// <param name="stop">Ends the request early; then this throws.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public async Task<HttpReply> PostAsync(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body, CancellationToken stop)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_timeout);
        try
        {
            for (int hop = 0; ; hop++)
            {
                using HttpRequestMessage request = Compose(endpoint, headers, body);
                using HttpResponseMessage response = await _invoker().SendAsync(request, limit.Token).ConfigureAwait(false);
                Uri? moved = MovedTo(response, endpoint);
                if (moved is null || hop == MostRedirects || !MayFollow((int)response.StatusCode, endpoint, moved))
                {
                    return await ReadAsync(response, moved, limit.Token).ConfigureAwait(false);
                }

                endpoint = moved;
            }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && failure is OperationCanceledException or HttpRequestException or IOException)
        {
            return RequestFailure.ProxyStatus(failure) is int status ? new HttpReply { Status = status } : HttpReply.None(RequestFailure.Describe(failure));
        }
    }

    private static HttpRequestMessage Compose(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body)
    {
        HttpRequestMessage request = new(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        foreach (KeyValuePair<string, string> header in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return request;
    }

    private static Uri? MovedTo(HttpResponseMessage response, Uri endpoint) =>
        (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is Uri location && Uri.TryCreate(endpoint, location, out Uri? target)
            ? target
            : null;

    // Another origin is another receiver: neither the key nor the events were meant for it.
    private static bool MayFollow(int status, Uri from, Uri to) =>
        status is 301 or 302 or 307 or 308 && Uri.Compare(from, to, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static async Task<HttpReply> ReadAsync(HttpResponseMessage response, Uri? moved, CancellationToken limit)
    {
        return new HttpReply
        {
            Status = (int)response.StatusCode,
            Body = await ReadBodyAsync(response.Content, limit).ConfigureAwait(false),
            RetryAfter = First(response.Headers, "Retry-After"),
            Interval = First(response.Headers, ReceiverPace.IntervalHeader),
            SampleRate = First(response.Headers, ReceiverPace.SampleRateHeader),
            MovedTo = moved?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
        };
    }

    // The status has come, so a body that drips or breaks off takes nothing back: what is there of it will do.
    private static async Task<byte[]> ReadBodyAsync(HttpContent? content, CancellationToken limit)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(AnswerBytes);
        int length = 0;
        try
        {
#if NET
            using Stream stream = content is null ? Stream.Null : await content.ReadAsStreamAsync(limit).ConfigureAwait(false);
#else
            using Stream stream = content is null ? Stream.Null : await content.ReadAsStreamAsync().ConfigureAwait(false);

            // .NET Framework's stream looks at no token.
            using CancellationTokenRegistration abort = limit.Register(stream.Dispose);
#endif
            int read;
            while (length < AnswerBytes && (read = await ReadAsync(stream, buffer, length, limit).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or HttpRequestException or IOException or ObjectDisposedException)
        {
            // Not given back to the pool: a read that was broken off may still write into it.
            return buffer.AsSpan(0, length).ToArray();
        }

        byte[] body = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return body;
    }

#if NET
    private static ValueTask<int> ReadAsync(Stream stream, byte[] buffer, int start, CancellationToken limit) =>
        stream.ReadAsync(buffer.AsMemory(start, AnswerBytes - start), limit);
#else
    private static Task<int> ReadAsync(Stream stream, byte[] buffer, int start, CancellationToken limit) =>
        stream.ReadAsync(buffer, start, AnswerBytes - start, limit);
#endif

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
}
