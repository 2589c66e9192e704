using System;

namespace UsageStats.Events;

/// <summary>The words for outcomes in the log and on the wire.</summary>
internal static class OutcomeNames
{
    /// <summary>The word for <paramref name="outcome"/>, or null for <see cref="Outcome.None"/>.</summary>
    public static string? ToName(Outcome outcome) => outcome switch
    {
        Outcome.Ok => "ok",
        Outcome.Failed => "failed",
        Outcome.Error => "error",
        Outcome.Cancelled => "cancelled",
        Outcome.Stopped => "stopped",
        _ => null,
    };

    /// <summary>The outcome that UTF-8 <paramref name="name"/> stands for; false when it is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> name, out Outcome outcome)
    {
        outcome = name.Length switch
        {
            2 when name.SequenceEqual("ok"u8) => Outcome.Ok,
            6 when name.SequenceEqual("failed"u8) => Outcome.Failed,
            5 when name.SequenceEqual("error"u8) => Outcome.Error,
            9 when name.SequenceEqual("cancelled"u8) => Outcome.Cancelled,
            7 when name.SequenceEqual("stopped"u8) => Outcome.Stopped,
            _ => Outcome.None,
        };
        return outcome != Outcome.None;
    }
}
