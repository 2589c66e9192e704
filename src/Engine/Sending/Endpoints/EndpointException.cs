using System;

namespace UsageStats.Sending.Endpoints;

/// <summary>An endpoint, key, header or interval that a sink cannot be registered with.</summary>
/// <remarks>Its message is one sentence that quotes the value, but never a part of it that may be secret.</remarks>
internal sealed class EndpointException : ArgumentException
{
    public EndpointException(EndpointProblem problem, string message, string remedy)
        : base(message)
    {
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>What is wrong.</summary>
    public EndpointProblem Problem { get; }

    /// <summary>What to write instead: the error record's recommended action.</summary>
    public string Remedy { get; }
}
