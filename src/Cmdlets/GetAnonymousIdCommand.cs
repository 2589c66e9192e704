using System;
using System.IO;
using System.Management.Automation;
using UsageStats.Privacy;

namespace UsageStats.Cmdlets;

/// <summary>Gives the random id that receivers count this home by. It is made when there is none, unless the mode is Off.</summary>
[Cmdlet(VerbsCommon.Get, "AnonymousId")]
[OutputType(typeof(string))]
public sealed class GetAnonymousIdCommand : UsageCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        HomeIdentity? identity = Engine.Identity;
        if (identity is null)
        {
            WriteError(UsageErrors.NoDataHome(Engine.Logs.Problem!));
            return;
        }

        try
        {
            string? id = IsOff ? identity.FindId() : identity.GetId();
            if (id is null)
            {
                WriteWarning("There is no anonymous id, and none is made while the mode is Off.");
                return;
            }

            WriteObject(id);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(UsageErrors.AnonymousIdUnavailable(failure, Engine.Logs.Home?.Root));
        }
    }
}
