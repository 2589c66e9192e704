namespace UsageStats.Sending;

/// <summary>What an answer makes the sender do.</summary>
internal enum AnswerAction
{
    /// <summary>The batch is delivered.</summary>
    Accept,

    /// <summary>A part of the batch is delivered; the body says which.</summary>
    AcceptPart,

    /// <summary>Later, the same again.</summary>
    BackOff,

    /// <summary>The batch is too large: half of it; a single event is refused for good.</summary>
    Halve,

    /// <summary>Refused for good: kept under <c>rejected</c>, and on with the next.</summary>
    Reject,

    /// <summary>Somebody has to act. Nothing is thrown away, one try a day.</summary>
    Pause,
}
