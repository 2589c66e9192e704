using System;
using System.IO;
using System.Management.Automation;
using UsageStats.Storage;
using UsageStats.Storage.Clearing;

namespace UsageStats.Cmdlets;

/// <summary>Deletes recorded events from this machine.</summary>
[Cmdlet(VerbsCommon.Clear, "UsageStat", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = SelectSet)]
[OutputType(typeof(ClearResult))]
public sealed class ClearUsageStatCommand : UsageCmdlet
{
    private const string OlderThanSet = "OlderThan";
    private const string BeforeSet = "Before";
    private const string SelectSet = "Select";
    private const string KeepSet = "Keep";
    private const string AllSet = "All";

    /// <summary>Deletes events that started longer ago than this. Must be positive.</summary>
    [Parameter(Position = 0, ParameterSetName = OlderThanSet, Mandatory = true)]
    [Duration]
    [PositiveTimeSpan]
    public TimeSpan OlderThan { get; set; }

    /// <summary>Deletes events that started before this time.</summary>
    [Parameter(ParameterSetName = BeforeSet, Mandatory = true)]
    public DateTimeOffset Before { get; set; }

    /// <summary>Deletes only events with such a name. Wildcards allowed.</summary>
    [Parameter(ParameterSetName = SelectSet, Mandatory = true)]
    [Parameter(ParameterSetName = OlderThanSet)]
    [Parameter(ParameterSetName = BeforeSet)]
    [Parameter(ParameterSetName = KeepSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Deletes only events of this source.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Source { get; set; }

    /// <summary>Deletes all but this many of the newest.</summary>
    [Parameter(ParameterSetName = KeepSet, Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Keep { get; set; }

    /// <summary>Deletes everything, damaged lines too.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Writes what was deleted.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Engine.Clearing is not LogClearing clearing)
        {
            WriteError(UsageErrors.CannotClear(new IOException($"There is nothing that could be cleared: {Engine.Logs.Problem}"), string.Empty));
            return;
        }

        DataHome home = Engine.Logs.Current!.Home;
        if (home.FindObstacle() is string obstacle)
        {
            WriteError(UsageErrors.CannotReadLog(obstacle, home.Root));
            return;
        }

        EventSelection selection = new()
        {
            Before = ParameterSetName switch
            {
                OlderThanSet => Engine.Clock() - OlderThan,
                BeforeSet => Before,
                _ => null,
            },
            Name = Name is null ? null : new WildcardPattern(Name, WildcardOptions.IgnoreCase).IsMatch,
            Source = Source,
            Keep = Keep,
        };
        try
        {
            if (ShouldProcess(clearing.Count(selection, StopToken).ToString(), "Delete recorded events"))
            {
                ClearResult cleared = clearing.Clear(selection, StopToken);
                if (PassThru)
                {
                    WriteObject(cleared);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: what was cleared stays cleared, the rest stays.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(UsageErrors.CannotClear(failure, home.Root));
        }
    }
}
