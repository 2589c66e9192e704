using System;
using System.Management.Automation;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sending.Endpoints;

namespace UsageStats.Cmdlets.Sending;

/// <summary>The error records about sinks, sending and the profile hook. The id is the method's name.</summary>
internal static class SendingErrors
{
    /// <summary>A text that cannot name a sink.</summary>
    public static ErrorRecord InvalidSinkName(string name) => UsageErrors.Make(
        new ArgumentException($"'{name}' cannot name a sink."),
        ErrorCategory.InvalidArgument,
        name,
        "Begin with a letter, then at most 63 letters, digits, points and hyphens; no device name of Windows, and not ending in '.state'.");

    /// <summary>The name is taken.</summary>
    public static ErrorRecord SinkExists(string name) => UsageErrors.Make(
        new InvalidOperationException($"There is a sink '{name}' already."),
        ErrorCategory.ResourceExists,
        name,
        $"Change it with Set-UsageSink '{name}', or take another name.");

    /// <summary>There is no sink of that name.</summary>
    public static ErrorRecord SinkNotFound(string name) => UsageErrors.Make(
        new ItemNotFoundException($"There is no sink '{name}'."),
        ErrorCategory.ObjectNotFound,
        name,
        "Run Get-UsageSink to see the sinks.");

    /// <summary>A sink's granularity cannot change in the middle of a batch.</summary>
    public static ErrorRecord SinkUnderWay(string name) => UsageErrors.Make(
        new InvalidOperationException($"The granularity of '{name}' stays, as a batch of it has no answer yet or events of a paused source wait."),
        ErrorCategory.ResourceBusy,
        name,
        $"Send first, with Send-UsageStat -Sink '{name}' -Force, and accept or block the paused source; or register another sink.");

    /// <summary>An endpoint, key, header or interval that cannot be used. The id is what is wrong with it.</summary>
    public static ErrorRecord InvalidEndpoint(EndpointException problem, string sink) => UsageErrors.Make(
        problem,
        ErrorCategory.InvalidArgument,
        sink,
        problem.Remedy,
        problem.Problem.ToString());

    /// <summary>A sink's files could not be changed.</summary>
    public static ErrorRecord CannotChangeSink(Exception failure, string sink) => UsageErrors.Make(
        failure,
        ErrorCategory.WriteError,
        sink,
        "Run Get-UsageStatus to see the home and its permissions.");

    /// <summary>A sink's files could not be read.</summary>
    public static ErrorRecord CannotReadSink(Exception failure, string sink) => UsageErrors.Make(
        failure,
        ErrorCategory.ReadError,
        sink,
        "Run Get-UsageStatus to see the home and its permissions.");

    /// <summary>There is nothing to send to.</summary>
    public static ErrorRecord NoSink() => UsageErrors.Make(
        new ItemNotFoundException("No sink is registered, so there is nowhere to send to."),
        ErrorCategory.ObjectNotFound,
        target: null,
        "Name a destination with Register-UsageSink.");

    /// <summary>The mode forbids sending. Nothing overrides it.</summary>
    public static ErrorRecord SendingNotAllowed(UsageMode mode) => UsageErrors.Make(
        new InvalidOperationException($"Nothing is sent, as the mode is '{mode}' and not 'On'."),
        ErrorCategory.PermissionDenied,
        mode,
        "Run Get-UsageStatus to see what decided; allow sending with Set-UsageConfiguration -Mode On.");

    /// <summary>A receiver did not take what was sent.</summary>
    public static ErrorRecord SendingFailed(SendResult result) => UsageErrors.Make(
        new InvalidOperationException($"Sending to '{result.Sink}' failed: {result.Reason}"),
        ErrorCategory.ConnectionError,
        result.Sink,
        "It is tried again by itself. Run Send-UsageStat -Force to try at once.");

    /// <summary>A sink is paused until somebody acts.</summary>
    public static ErrorRecord SinkPaused(SendResult result) => UsageErrors.Make(
        new InvalidOperationException($"The sink '{result.Sink}' is paused: {result.Reason}"),
        ErrorCategory.ResourceUnavailable,
        result.Sink,
        "Change what is wrong, then run Send-UsageStat -Force to try at once.");

    /// <summary>A sink rests after a failure.</summary>
    public static ErrorRecord SinkResting(SendResult result) => UsageErrors.Make(
        new InvalidOperationException($"The sink '{result.Sink}' rests until {result.NextAttempt:u}: {result.Reason}"),
        ErrorCategory.ResourceUnavailable,
        result.Sink,
        "It goes on by itself. Run Send-UsageStat -Force to try at once.");

    /// <summary>The time was over before everything was sent.</summary>
    public static ErrorRecord SendingTimedOut(SendResult result) => UsageErrors.Make(
        new TimeoutException($"Sending to '{result.Sink}' was not done in time; {result.Pending} events are pending."),
        ErrorCategory.OperationTimeout,
        result.Sink,
        "Run Send-UsageStat again, with a longer -TimeoutSec.");

    /// <summary>This host has no profile.</summary>
    public static ErrorRecord NoProfile() => UsageErrors.Make(
        new InvalidOperationException("This host has no profile: $PROFILE is not set."),
        ErrorCategory.ObjectNotFound,
        target: null,
        "Run the command at a PowerShell prompt.");

    /// <summary>The profile could not be read or written.</summary>
    public static ErrorRecord CannotChangeProfile(Exception failure, string path) => UsageErrors.Make(
        failure,
        ErrorCategory.WriteError,
        path,
        "See whether you may write the file.");
}
