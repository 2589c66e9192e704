using System;
using System.IO;
using System.Management.Automation;
using UsageStats.Privacy;

namespace UsageStats.Cmdlets;

/// <summary>Puts a new random id, and a new key for hashed names, in the place of the old ones. Nothing that is sent later can be tied to what was sent before by them.</summary>
[Cmdlet(VerbsCommon.Reset, "AnonymousId", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(string))]
public sealed class ResetAnonymousIdCommand : UsageCmdlet
{
    /// <summary>Writes the new id. While the mode is Off there is none: the old one is only removed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        HomeIdentity? identity = Engine.Identity;
        if (identity is null)
        {
            WriteError(UsageErrors.NoDataHome(Engine.Logs.Problem!));
            return;
        }

        string home = Engine.Logs.Home!.Root;
        if (!ShouldProcess($"the anonymous id and the hash key in '{home}'", "Replace for good"))
        {
            return;
        }

        try
        {
            if (IsOff)
            {
                identity.Erase();
            }
            else
            {
                string id = identity.Renew();
                if (PassThru)
                {
                    WriteObject(id);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(UsageErrors.AnonymousIdUnavailable(failure, home));
        }
    }
}
