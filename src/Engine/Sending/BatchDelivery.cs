using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Sending.Http;
using UsageStats.Sending.Sinks;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Brings a batch to its receiver: by HTTP, compressed, or into a folder.</summary>
internal static class BatchDelivery
{
    /// <summary>The header with the batch's id. A receiver that has seen it has seen the batch.</summary>
    public const string BatchHeader = "X-UsageStats-Batch";

    private const int Created = 201;

    /// <summary>Delivers, and gives the answer.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public static async Task<HttpReply> SendAsync(Batch batch, SinkClient client, CancellationToken stop)
    {
        SinkRequest request = batch.Request!;
        if (request.Uri.IsFile)
        {
            return Store(batch, request);
        }

        List<KeyValuePair<string, string>> headers =
        [
            new("User-Agent", "UsageStats/" + ThisMachine.Version),
            new(BatchHeader, batch.Id),
            new("Content-Type", request.ContentType),
            new("Content-Encoding", "gzip"),
        ];
        headers.AddRange(request.Headers);
        byte[] body = await batch.CompressAsync().ConfigureAwait(false);
        return await client.PostAsync(request.Uri, headers, body, stop).ConfigureAwait(false);
    }

    private static HttpReply Store(Batch batch, SinkRequest request)
    {
        try
        {
            string folder = request.Uri.LocalPath;
            OwnerOnly.CreateFolder(folder);
            SmallFile.Replace(Path.Combine(folder, batch.Id + ".json"), request.Body);
            return new HttpReply { Status = Created };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return HttpReply.None(failure.Message);
        }
    }
}
