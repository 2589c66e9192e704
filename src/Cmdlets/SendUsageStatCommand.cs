using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using UsageStats.Cmdlets.Sending;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Sends all that is pending, due or not.</summary>
[Cmdlet(VerbsCommunications.Send, "UsageStat", SupportsShouldProcess = true, DefaultParameterSetName = SendSet)]
[OutputType(typeof(SendResult), ParameterSetName = [SendSet])]
[OutputType(typeof(BatchPreview), ParameterSetName = [PreviewSet])]
public sealed class SendUsageStatCommand : SinkCmdlet
{
    private const string SendSet = "Send";
    private const string BackgroundSet = "Background";
    private const string PreviewSet = "Preview";

    /// <summary>Names of sinks. Wildcards are allowed. Default all.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SinkNameCompleter))]
    public string[]? Sink { get; set; }

    /// <summary>Sends also while a sink rests after a failure or is paused. It never overrides the mode.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>Longest time in all, in seconds. Default 60.</summary>
    [Parameter(ParameterSetName = SendSet)]
    [ValidateRange(1, 86400)]
    public int TimeoutSec { get; set; } = 60;

    /// <summary>Gives a result a sink.</summary>
    [Parameter(ParameterSetName = SendSet)]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Asks the background sender to send now, and returns at once.</summary>
    [Parameter(ParameterSetName = BackgroundSet, Mandatory = true)]
    public SwitchParameter Background { get; set; }

    /// <summary>Shows the batches that are pending as they would be sent now, to the byte. Sends nothing.</summary>
    [Parameter(ParameterSetName = PreviewSet, Mandatory = true)]
    public SwitchParameter Preview { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<SinkDefinition> sinks = Find(Sink);
        if (sinks.Count == 0)
        {
            if (Sink is null)
            {
                WriteError(SendingErrors.NoSink());
            }
        }
        else if (Preview && Engine.Consent.Mode(SourceName.Default, Folder) != UsageMode.Off)
        {
            ShowPreview(sinks);
        }
        else if (Engine.Consent.Mode(SourceName.Default, Folder) is not UsageMode.On and UsageMode mode)
        {
            WriteError(SendingErrors.SendingNotAllowed(mode));
        }
        else
        {
            SendTo(sinks);
        }
    }

    private void ShowPreview(IReadOnlyList<SinkDefinition> sinks)
    {
        SenderParts parts = Engine.Sending.Parts(Engine.Sending.Home!);
        foreach (SinkDefinition sink in sinks)
        {
            try
            {
                bool any = false;
                foreach (BatchPreview batch in SendPreview.Batches(parts, sink, Engine.Session))
                {
                    any = true;
                    WriteObject(batch);
                }

                if (!any)
                {
                    WriteWarning(NothingWouldLeave(sink));
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                WriteError(SendingErrors.CannotReadSink(failure, sink.Name));
            }
        }
    }

    private string NothingWouldLeave(SinkDefinition sink) => Engine.Consent.Mode(SourceName.Default, Folder) is not UsageMode.On and UsageMode mode
        ? $"Nothing would leave for '{sink.Name}': the mode is '{mode}'. Set-UsageConfiguration -Mode On allows sending what is recorded from then on."
        : $"Nothing would leave for '{sink.Name}': no event is pending. Only what was recorded while the mode was On can leave, and nothing of a source that is paused or local; Get-UsageSource and Get-UsageStatus tell.";

    private void SendTo(IReadOnlyList<SinkDefinition> sinks)
    {
        List<SinkDefinition> agreed = [];
        foreach (SinkDefinition sink in sinks)
        {
            if (ShouldProcess(sink.Name, "Send what is pending"))
            {
                agreed.Add(sink);
            }
        }

        if (Background)
        {
            Engine.BackgroundSender.SendNow(agreed);
            return;
        }

        SendProgress progress = new();
        SendOptions options = new() { Force = Force, Folder = Folder, EndedSession = Engine.Session, Progress = progress.Report };
        Task<IReadOnlyList<SendResult>> sending = Engine.Sending.SendAsync(agreed, options, TimeSpan.FromSeconds(TimeoutSec), StopToken);
        progress.ShowUntilDone(sending, WriteProgress);
        foreach (SendResult result in sending.GetAwaiter().GetResult())
        {
            Report(result);
        }
    }

    private void Report(SendResult result)
    {
        ErrorRecord? error = result.Status switch
        {
            SendStatus.Failed => SendingErrors.SendingFailed(result),
            SendStatus.Paused => SendingErrors.SinkPaused(result),
            SendStatus.Resting => SendingErrors.SinkResting(result),
            SendStatus.NotAllowed => SendingErrors.SendingNotAllowed(Engine.Consent.Mode(SourceName.Default, Folder)),
            SendStatus.Stopped when !Stopping => SendingErrors.SendingTimedOut(result),
            _ => null,
        };
        if (PassThru)
        {
            WriteObject(result);
        }

        if (result.Status == SendStatus.Busy)
        {
            WriteVerbose($"Another process is sending to '{result.Sink}'.");
        }

        if (error is not null)
        {
            WriteError(error);
        }
    }
}
