using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace UsageStats.Sources;

/// <summary>A catalogue as a JSON object. A property's kind is a word, or the array of its values.</summary>
internal static class CatalogueJson
{
    /// <summary>Writes it as the next value.</summary>
    public static void Write(Utf8JsonWriter json, SourceCatalogue catalogue)
    {
        json.WriteStartObject();
        WriteList(json, "commands", catalogue.Commands);
        WriteList(json, "events", catalogue.Events);
        WriteList(json, "errorTypes", catalogue.ErrorTypes);
        json.WriteStartObject("properties");
        foreach (PropertyDeclaration property in catalogue.Properties)
        {
            if (property.Kind == DeclaredKind.OneOf)
            {
                WriteList(json, property.Name, property.Values);
            }
            else
            {
                json.WriteString(property.Name, DeclaredKindNames.ToName(property.Kind));
            }
        }

        json.WriteEndObject();
        if (catalogue.Sink is SourceSink sink)
        {
            json.WriteStartObject("sink");
            json.WriteString("kind", sink.Kind);
            json.WriteString("endpoint", sink.Endpoint);
            if (sink.ApiKey is not null)
            {
                json.WriteString("apiKey", sink.ApiKey);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads it back.</summary>
    /// <exception cref="InvalidDataException">A declaration in it is none.</exception>
    /// <exception cref="System.InvalidOperationException">A value has another type than its field.</exception>
    public static SourceCatalogue Read(JsonElement json)
    {
        CatalogueBuilder builder = new();
        foreach (JsonProperty field in json.EnumerateObject())
        {
            switch (field.Name)
            {
                case "commands":
                    Strings(field.Value).ForEach(builder.AddCommand);
                    break;
                case "events":
                    Strings(field.Value).ForEach(builder.AddEvent);
                    break;
                case "errorTypes":
                    Strings(field.Value).ForEach(builder.AddErrorType);
                    break;
                case "properties":
                    ReadProperties(field.Value, builder);
                    break;
                case "sink":
                    builder.SetSink(Find(field.Value, "kind"), Find(field.Value, "endpoint"), Find(field.Value, "apiKey"));
                    break;
                default:
                    throw new InvalidDataException($"'{field.Name}' is not known.");
            }
        }

        return builder.Problems.Count == 0 ? builder.Build() : throw new InvalidDataException(builder.Problems[0]);
    }

    private static void ReadProperties(JsonElement json, CatalogueBuilder builder)
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array)
            {
                builder.AddProperty(property.Name, Strings(property.Value));
            }
            else
            {
                builder.AddProperty(property.Name, property.Value.GetString());
            }
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> entries)
    {
        json.WriteStartArray(name);
        foreach (string entry in entries)
        {
            json.WriteStringValue(entry);
        }

        json.WriteEndArray();
    }

    private static List<string?> Strings(JsonElement array) => [.. array.EnumerateArray().Select(entry => entry.GetString())];

    private static string? Find(JsonElement sink, string name) => sink.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
