using System;
using System.IO;
using System.Text.Json;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Reads and replaces a sink's state.</summary>
internal static class SinkStateFile
{
    // A map of 90 days with their segments is some 10 KiB; held sources repeat it.
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The state; null when there is none yet.</summary>
    /// <exception cref="IOException">It cannot be read or understood. Guessing would lose events or send them twice.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SinkState? Read(SinkPaths paths)
    {
        try
        {
            return SmallFile.ReadText(paths.State, MaxBytes) is string text
                ? JsonSerializer.Deserialize(text, SendingJson.Default.SinkState) ?? throw new JsonException()
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException or InvalidOperationException or FormatException)
        {
            throw new IOException($"'{paths.State}' is damaged.", failure);
        }
    }

    /// <summary>Replaces the state. Hold the sink's lock.</summary>
    /// <param name="paths">Where.</param>
    /// <param name="state">What it is now.</param>
    /// <param name="throughPowerLoss">Whether it is on the disk when this returns; see <see cref="SmallFile.Replace"/>.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(SinkPaths paths, SinkState state, bool throughPowerLoss = true) =>
        SmallFile.Replace(paths.State, JsonSerializer.SerializeToUtf8Bytes(state, SendingJson.Default.SinkState), throughPowerLoss);
}
