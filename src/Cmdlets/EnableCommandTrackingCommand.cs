using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Tracking;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Records the calls of functions and cmdlets in this session, without a line of theirs changing.</summary>
[Cmdlet(VerbsLifecycle.Enable, "CommandTracking", SupportsShouldProcess = true, DefaultParameterSetName = NameSet)]
[OutputType(typeof(CommandTracking))]
public sealed class EnableCommandTrackingCommand : UsageCmdlet
{
    private const string NameSet = "Name";
    private const string ModuleSet = "Module";
    private const string ObjectSet = "InputObject";

    private readonly List<string> _passedOver = [];
    private TrackedSession _session = null!;
    private Func<string, bool>? _excluded;

    /// <summary>The commands to track; wildcards find what is loaded.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = NameSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LoadedCommandCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Loaded modules whose exported commands to track; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ModuleSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LoadedModuleCompleter))]
    public string[] Module { get; set; } = [];

    /// <summary>Commands as Get-Command gives them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    [ValidateNotNull]
    public CommandInfo[] InputObject { get; set; } = [];

    /// <summary>Who the events belong to. Default <c>default</c>, the user's own.</summary>
    [Parameter]
    [SourceName]
    [ArgumentCompleter(typeof(RecordedSourceCompleter))]
    public string Source { get; set; } = SourceName.Default;

    /// <summary>Commands to leave alone, among those that were named; wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LoadedCommandCompleter))]
    public string[] ExcludeCommand { get; set; } = [];

    /// <summary>Gives a row for each command that is tracked now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (SessionState.LanguageMode != PSLanguageMode.FullLanguage)
        {
            ThrowTerminatingError(UsageErrors.FullLanguageNeeded(SessionState.LanguageMode));
        }

        base.BeginProcessing();
        _session = TrackedSession.Of(this);
        _excluded = Wildcards.Matcher(ExcludeCommand);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        CommandFinder finder = new(InvokeCommand);
        foreach (string name in Name)
        {
            Enable(finder.ByName(name), UsageErrors.CommandNotFound(name), quietly: WildcardPattern.ContainsWildcardCharacters(name));
        }

        foreach (string module in Module)
        {
            Enable(finder.OfModule(module), UsageErrors.ModuleNotLoaded(module), quietly: true);
        }

        if (ParameterSetName == ObjectSet)
        {
            Enable(InputObject, missing: null, quietly: false);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_passedOver.Count > 0)
        {
            WriteWarning($"These commands cannot be tracked: {string.Join(", ", _passedOver)}. Record their calls with Measure-TrackedCommand.");
        }
    }

    private void Enable(CommandInfo[] commands, ErrorRecord? missing, bool quietly)
    {
        if (commands.Length == 0 && missing is not null)
        {
            WriteError(missing);
        }

        foreach (CommandInfo command in commands.Where(command => _excluded?.Invoke(command.Name) != true))
        {
            Enable(command, quietly);
        }
    }

    private void Enable(CommandInfo named, bool quietly)
    {
        CommandInfo command = _session.Plain(CommandFinder.Target(named));
        if (TrackingRefusal.Of(command, SessionState) is string reason)
        {
            Refuse(command, reason, quietly);
        }
        else if (_session.ActiveRow(command, Source) is CommandTracking active)
        {
            Show(active);
        }
        else if (ShouldProcess(command.Name, "Record its calls in this session"))
        {
            Track(command, quietly);
        }
    }

    private void Track(CommandInfo command, bool quietly)
    {
        CommandTracking row;
        try
        {
            row = _session.Add(command, new CommandIdentity(command.Name, command.ModuleName, Source, SessionState), Engine.Clock());
        }
        catch (Exception failure) when (failure is RuntimeException or ArgumentException or InvalidOperationException or NotSupportedException or TypeLoadException)
        {
            Refuse(command, "it cannot be copied (" + failure.GetType().Name + ")", quietly);
            return;
        }

        Show(row);
    }

    private void Show(CommandTracking row)
    {
        if (PassThru)
        {
            WriteObject(row);
        }
    }

    private void Refuse(CommandInfo command, string reason, bool quietly)
    {
        if (quietly)
        {
            _passedOver.Add($"{command.Name} ({reason})");
        }
        else
        {
            WriteError(UsageErrors.CommandNotTrackable(command.Name, reason));
        }
    }
}
