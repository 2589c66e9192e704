using System;
using System.Text.Json;
using UsageStats.Privacy;

namespace UsageStats.Sources;

/// <summary>What stands before the catalogues in a source's file: all that recording and a repeated registration need.</summary>
/// <remarks>
/// Reading the catalogues too made a new shell compile 142 methods when it imported a module that registers itself. It
/// also lets a refusal outlive damage behind it.
/// </remarks>
/// <param name="Name">The source's name.</param>
/// <param name="Decision">The user's decision; null while there is none.</param>
/// <param name="Fingerprint">Stands for the declaration that was registered last: 16 hex digits. Null when a person's commands changed the catalogue since.</param>
internal sealed record SourceHead(string Name, UsageMode? Decision, string? Fingerprint)
{
    /// <summary>Reads it from the beginning of a file.</summary>
    /// <param name="json">The file's bytes, of any kind.</param>
    /// <param name="name">The name it must have, in any case.</param>
    /// <returns>Null when it is not understood.</returns>
    public static SourceHead? Read(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            return TryRead(json, name);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SourceHead? TryRead(ReadOnlySpan<byte> json, string name)
    {
        Utf8JsonReader reader = new(json);
        string? found = null;
        string? mode = null;
        string? fingerprint = null;
        int version = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isVersion = reader.ValueTextEquals("v"u8);
            bool isName = reader.ValueTextEquals("name"u8);
            bool isMode = reader.ValueTextEquals("mode"u8);
            bool isFingerprint = reader.ValueTextEquals("fingerprint"u8);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                break;
            }

            version = isVersion ? reader.GetInt32() : version;
            found = isName ? reader.GetString() : found;
            mode = isMode ? reader.GetString() : mode;
            fingerprint = isFingerprint ? reader.GetString() : fingerprint;
        }

        UsageMode decision = default;
        bool decided = mode is not null;
        bool understood = version == SourceJson.Version && found is not null && SourceName.Comparer.Equals(found, name)
            && (!decided || ConsentVariables.TryParseMode(mode!, out decision));
        return understood ? new SourceHead(found!, decided ? decision : null, fingerprint) : null;
    }
}
