using System;
using System.Diagnostics;
using System.IO;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace UsageStats.ReportChecks;

/// <summary>A Chromium without a window, steered by its own protocol over a socket of this machine.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(10));
    private string? _session;
    private int _calls;

    private Chromium(Process process, string profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>Finds the program: what the variable CHROMIUM names, else what the path has. Null when there is none.</summary>
    public static string? Find()
    {
        string? chosen = Environment.GetEnvironmentVariable("CHROMIUM");
        if (!string.IsNullOrEmpty(chosen))
        {
            return chosen;
        }

        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
        {
            foreach (string name in new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe", "msedge.exe" })
            {
                string path = Path.Combine(folder, name);
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }

    /// <summary>Starts it with a profile of its own, and opens a page.</summary>
    public static async Task<Chromium> StartAsync(string program)
    {
        string profile = Directory.CreateTempSubdirectory("usagestats-chromium-").FullName;
        ProcessStartInfo start = new(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in new[]
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
            "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank",
        })
        {
            start.ArgumentList.Add(argument);
        }

        Chromium browser = new(Process.Start(start)!, profile);
        browser._process.OutputDataReceived += static (_, _) => { };
        browser._process.BeginOutputReadLine();
        await browser._socket.ConnectAsync(new Uri(await browser.AddressAsync()), browser._limit.Token);
        JsonNode target = await browser.CallAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        JsonNode attached = await browser.CallAsync("Target.attachToTarget", new JsonObject { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true });
        browser._session = (string)attached["sessionId"]!;
        return browser;
    }

    /// <summary>Calls a method of the protocol.</summary>
    /// <returns>Its result.</returns>
    public async Task<JsonNode> CallAsync(string method, JsonObject? parameters = null)
    {
        int id = ++_calls;
        JsonObject call = new() { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (_session is not null)
        {
            call["sessionId"] = _session;
        }

        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _limit.Token);
        while (true)
        {
            JsonNode answer = await ReceiveAsync();
            if ((int?)answer["id"] == id)
            {
                return answer["error"] is null ? answer["result"]! : throw new InvalidOperationException($"{method}: {answer["error"]!.ToJsonString()}");
            }
        }
    }

    /// <summary>Evaluates an expression in the page, waiting for it if it is a promise.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        JsonNode result = await CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        return result["exceptionDetails"] is null ? result["result"]!["value"] : throw new InvalidOperationException(result["exceptionDetails"]!.ToJsonString());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _session = null;
        try
        {
            await CallAsync("Browser.close");
            await _process.WaitForExitAsync(_limit.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _socket.Dispose();
        _process.Dispose();
        _limit.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    // The browser chooses a port and says which.
    private async Task<string> AddressAsync()
    {
        using CancellationTokenSource patience = new(Patience);
        while (await _process.StandardError.ReadLineAsync(patience.Token) is string line)
        {
            int at = line.IndexOf("ws://", StringComparison.Ordinal);
            if (at >= 0)
            {
                // A pipe that nobody empties would stop the browser.
                _ = _process.StandardError.ReadToEndAsync(_limit.Token);
                return line[at..].Trim();
            }
        }

        throw new InvalidOperationException("The browser ended before it listened.");
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        byte[] block = new byte[64 * 1024];
        using MemoryStream message = new();
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(block, _limit.Token);
            message.Write(block, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray()) ?? throw new JsonException();
    }
}
