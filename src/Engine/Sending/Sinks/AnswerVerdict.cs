namespace UsageStats.Sending.Sinks;

/// <summary>What an answer asks of the sender.</summary>
internal enum AnswerVerdict
{
    /// <summary>The batch is done, but for the events in <see cref="SinkAnswer.Resend"/>.</summary>
    Accepted = 0,

    /// <summary>Try the same batch again after the backoff, or after <c>Retry-After</c>.</summary>
    Retry,

    /// <summary>The batch is too large: try with half of it. A single event is rejected.</summary>
    Split,

    /// <summary>The batch is refused for good: keep it in <c>rejected/</c> and go on.</summary>
    Reject,

    /// <summary>The sink is set up wrongly: pause it, and throw nothing away.</summary>
    Pause,
}
