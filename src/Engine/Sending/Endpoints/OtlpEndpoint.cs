using System;
using System.Collections.Generic;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending.Endpoints;

/// <summary>Resolves an OpenTelemetry endpoint, given or from the standard variables.</summary>
internal static class OtlpEndpoint
{
    private const string Prefix = "OTEL_EXPORTER_OTLP_";
    private const string LogsPath = "/v1/logs";
    private const string Spoken = "http/json";
    private const int GrpcPort = 4317;

    /// <summary>Resolves to the address that logs are posted to.</summary>
    /// <param name="text">A collector's address, to which <c>/v1/logs</c> is appended unless it ends so; null for <c>OTEL_EXPORTER_OTLP_LOGS_ENDPOINT</c>, taken as it is, or <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, to which it is appended.</param>
    /// <param name="apiKey">A bearer token, or null.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <exception cref="EndpointException">It cannot be used.</exception>
    /// <remarks>The variables' headers go only to the variables' endpoint: they may hold the key to it.</remarks>
    public static SinkEndpoint Parse(string? text, string? apiKey, Func<string, string?> environment)
    {
        List<string> notes = [];
        IReadOnlyDictionary<string, string> headers = new Dictionary<string, string>();
        Uri address;
        if (text is not null)
        {
            address = WithLogsPath(EndpointAddress.Parse(text));
        }
        else
        {
            address = FromEnvironment(environment);
            headers = OtlpHeaders.Parse(Variable(environment, "LOGS_HEADERS") ?? Variable(environment, "HEADERS"));
            string? protocol = Variable(environment, "LOGS_PROTOCOL") ?? Variable(environment, "PROTOCOL");
            if (protocol is not (null or Spoken))
            {
                notes.Add($"The variables ask for the protocol '{protocol}', but only '{Spoken}' is spoken here; the receiver must accept that too.");
            }
        }

        if (address.Port == GrpcPort)
        {
            notes.Add($"Port {GrpcPort} is usually a receiver's gRPC port; HTTP is usually on port 4318.");
        }

        return new SinkEndpoint { Kind = SinkKind.Otlp, Uri = address, ApiKey = apiKey, Headers = headers, Notes = notes };
    }

    private static Uri FromEnvironment(Func<string, string?> environment)
    {
        if (Variable(environment, "LOGS_ENDPOINT") is string logs)
        {
            return EndpointAddress.Parse(logs);
        }

        if (Variable(environment, "ENDPOINT") is string all)
        {
            Uri address = EndpointAddress.Parse(all);
            return EndpointAddress.WithPath(address, address.AbsolutePath.TrimEnd('/') + LogsPath);
        }

        throw new EndpointException(
            EndpointProblem.EndpointMissing,
            $"An OpenTelemetry sink needs an endpoint, and neither {Prefix}LOGS_ENDPOINT nor {Prefix}ENDPOINT is set.",
            "Give -Endpoint with the collector's address, such as 'http://localhost:4318'.");
    }

    private static Uri WithLogsPath(Uri address)
    {
        string path = address.AbsolutePath.TrimEnd('/');
        return EndpointAddress.WithPath(address, path.EndsWith(LogsPath, StringComparison.Ordinal) ? path : path + LogsPath);
    }

    // By the specification an empty variable counts as one that is not set.
    private static string? Variable(Func<string, string?> environment, string name) =>
        environment(Prefix + name) is string value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
