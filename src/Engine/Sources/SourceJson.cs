using System;
using System.IO;
using System.Text.Json;
using UsageStats.Privacy;

namespace UsageStats.Sources;

/// <summary>A source as its file has it: one JSON object, indented for whoever looks into it.</summary>
internal static class SourceJson
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(SourceRecord source)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("name", source.Name);
            if (source.RegisteredBy is not null)
            {
                json.WriteString("registeredBy", source.RegisteredBy);
            }

            if (source.Changed is DateTimeOffset changed)
            {
                json.WriteString("changed", changed.UtcDateTime);
            }

            if (source.Decision is UsageMode decision)
            {
                json.WriteString("mode", decision.ToString());
            }

            if (source.Fingerprint is not null)
            {
                json.WriteString("fingerprint", source.Fingerprint);
            }

            // From here on SourceHead does not look.
            json.WritePropertyName("declared");
            CatalogueJson.Write(json, source.Declared);
            json.WritePropertyName("accepted");
            CatalogueJson.Write(json, source.Accepted);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>The source that a file's text describes.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="name">The name it must have, in any case.</param>
    /// <exception cref="InvalidDataException">It describes none, or another. What is not understood is never guessed at: it may be a refusal.</exception>
    public static SourceRecord Read(string text, string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return Read(document.RootElement, name);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            // The last two: a value of another type than its field has, or a time that is none.
            throw new InvalidDataException($"It does not describe a source: {failure.Message}", failure);
        }
    }

    private static SourceRecord Read(JsonElement root, string name)
    {
        SourceRecord source = new(string.Empty);
        int version = 0;
        foreach (JsonProperty field in root.EnumerateObject())
        {
            switch (field.Name)
            {
                case "v":
                    version = field.Value.GetInt32();
                    break;
                case "name":
                    source = source with { Name = field.Value.GetString() ?? string.Empty };
                    break;
                case "registeredBy":
                    source = source with { RegisteredBy = field.Value.GetString() };
                    break;
                case "changed":
                    source = source with { Changed = field.Value.GetDateTimeOffset() };
                    break;
                case "mode":
                    source = source with { Decision = ReadMode(field.Value.GetString()) };
                    break;
                case "fingerprint":
                    source = source with { Fingerprint = field.Value.GetString() };
                    break;
                case "declared":
                    source = source with { Declared = CatalogueJson.Read(field.Value) };
                    break;
                case "accepted":
                    source = source with { Accepted = CatalogueJson.Read(field.Value) };
                    break;
                default:
                    throw new InvalidDataException($"'{field.Name}' is not known.");
            }
        }

        return version == Version && SourceName.Comparer.Equals(source.Name, name)
            ? source
            : throw new InvalidDataException($"It describes version {version} of '{source.Name}', not version {Version} of '{name}'.");
    }

    private static UsageMode ReadMode(string? word) =>
        word is not null && ConsentVariables.TryParseMode(word, out UsageMode mode) ? mode : throw new InvalidDataException($"'{word}' is no mode.");
}
