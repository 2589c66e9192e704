using System;
using System.Management.Automation;
using System.Threading;
using UsageStats.Privacy;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>What the module's commands share: the engine, the folder they run in, and one token that Ctrl+C cancels.</summary>
public abstract class UsageCmdlet : PSCmdlet
{
    private CancellationTokenSource? _stopping;

    /// <summary>The engine of this process, told what only PowerShell knows.</summary>
    private protected static UsageEngine Engine => ModuleEngine.Current;

    /// <summary>The full path of the folder that the session is in now; null when there is none. Cheap enough to ask twice per run.</summary>
    private protected string? Folder => CurrentFolder.Of(SessionState);

    /// <summary>Whether the mode of the user's own source is Off here and now, so that no file may be made.</summary>
    private protected bool IsOff => Engine.Consent.Mode(SourceName.Default, Folder) == UsageMode.Off;

    /// <summary>Cancelled when the command is stopped.</summary>
    private protected CancellationToken StopToken => (_stopping ??= new CancellationTokenSource()).Token;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Introduce();
        ShowNotice();
        if (WarnsOfMode && Engine.Consent.TakeModeProblem() is string problem)
        {
            WriteWarning(problem + " Nothing is sent while it stands; 'off' would record nothing either.");
        }
    }

    /// <summary>Whether the command may be the one that warns of a mistyped mode. Not what scripts and modules call to record: a warning would be theirs.</summary>
    private protected virtual bool WarnsOfMode => true;

    /// <summary>Tells the engine, once a process, which PowerShell this is: the session's start says so.</summary>
    private protected void Introduce() => Engine.SessionContext.Shell ??= ShellDescription.Of(Host, SessionState);

    /// <summary>Says on the host, in no stream, what the background sender has to tell; once, and only to a person.</summary>
    private protected void ShowNotice()
    {
        if (Engine.TakeNotice() is string notice && Environment.UserInteractive && !Console.IsInputRedirected && !Console.IsOutputRedirected)
        {
            Host.UI.WriteLine(notice);
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping?.Cancel();
}
