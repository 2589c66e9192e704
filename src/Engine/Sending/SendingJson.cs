using System.Text.Json.Serialization;

namespace UsageStats.Sending;

/// <summary>Writes and reads the sender's files without reflection, which would cost a new process some 15 ms.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SinkDefinition))]
[JsonSerializable(typeof(SinkState))]
[JsonSerializable(typeof(LedgerLine))]
[JsonSerializable(typeof(RejectedBatch))]
internal sealed partial class SendingJson : JsonSerializerContext;
