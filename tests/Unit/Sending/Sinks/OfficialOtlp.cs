using System.Linq;
using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace UsageStats.Tests.Sending.Sinks;

/// <summary>
/// OpenTelemetry's own protobuf schema, compiled into Serilog's OTLP sink. No package serves it alone, and its types are
/// internal there, so the messages are reached by their descriptors.
/// </summary>
internal static class OfficialOtlp
{
    private static readonly FileDescriptor LogsService = (FileDescriptor)Assembly.Load("Serilog.Sinks.OpenTelemetry")
        .GetType("OpenTelemetry.Proto.Collector.Logs.V1.LogsServiceReflection", throwOnError: true)!
        .GetProperty("Descriptor", BindingFlags.Static | BindingFlags.Public)!
        .GetValue(null)!;

    /// <summary>Reads a request; a field that the schema does not have is an error.</summary>
    public static IMessage ParseRequest(string json) => JsonParser.Default.Parse(json, Message("ExportLogsServiceRequest"));

    /// <summary>Reads an answer and writes it as the official library does.</summary>
    public static string FormatResponse(string json) => JsonFormatter.Default.Format(JsonParser.Default.Parse(json, Message("ExportLogsServiceResponse")));

    private static MessageDescriptor Message(string name) => LogsService.MessageTypes.Single(message => message.Name == name);
}
