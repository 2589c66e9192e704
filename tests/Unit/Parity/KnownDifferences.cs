using System.Collections.Generic;

namespace UsageStats.Tests.Parity;

/// <summary>The only place where a script of the corpus may be said to behave otherwise when wrapped, with the reason. See the limit in <see cref="ParityTests.KnownDifferences_AreFewAndReal"/>.</summary>
public static class KnownDifferences
{
    /// <summary>Script name to reason.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["clean-block-of-upstream"] =
            "The engine cleans a steppable pipeline when it ends, so our clean block runs before that of the command upstream of us.",
        ["error-variable-of-throw"] =
            "The engine adds a cmdlet's terminating error to its -ErrorVariable again, so the record is followed by its exception.",
        ["my-invocation-pipeline-length"] =
            "The block is the only command of the pipeline that we step, so its $MyInvocation counts one command; so do messages written from it.",
        ["param-from-pipeline-not-accepting"] =
            "A cmdlet gets its input as PSObject and cannot tell a bare value; an error that names the input has PSObject as target type.",
        ["stop-while-idle-runs-clean"] =
            "While the session is stopping, the engine refuses to step a pipeline, be it to clean it, so a block that waits for input when Ctrl+C comes is not cleaned.",
        ["divide-in-process-while-piped-caught"] =
            "While input is piped in, the engine appends a cmdlet's class to the id of what it throws, as with ForEach-Object.",
        ["upstream-catches-and-ends"] =
            "The engine hides a script's throw from the command upstream of it; that of a cmdlet, upstream sees.",
        ["upstream-catches-and-feeds-on"] =
            "The engine hides a script's throw from the command upstream of it; that of a cmdlet, upstream sees.",
    };
}
