using System;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Tracking;

namespace UsageStats.Cmdlets;

/// <summary>Stops recording the calls of commands, and puts back exactly what was there.</summary>
[Cmdlet(VerbsLifecycle.Disable, "CommandTracking", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class DisableCommandTrackingCommand : UsageCmdlet
{
    /// <summary>The tracked commands to restore; wildcards are allowed. Default all.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TrackedCommandCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The modules whose tracked commands to restore; wildcards are allowed. Default all, and those of no module.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TrackedModuleCompleter))]
    public string[]? Module { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        TrackedSession session = TrackedSession.Of(this);
        Func<string, bool>? ofModule = Wildcards.Matcher(Module);
        CommandTracking[] rows = [.. session.Rows().Where(row => ofModule?.Invoke(row.Module) != false)];
        foreach (string name in Name)
        {
            Func<string, bool> matches = Wildcards.Matcher([name])!;
            CommandTracking[] named = [.. rows.Where(row => matches(row.Name))];
            if (named.Length == 0 && new[] { name }.Concat(Module ?? []).FirstOrDefault(IsPlain) is string missing)
            {
                WriteError(UsageErrors.CommandNotTracked(missing));
            }

            foreach (CommandTracking row in named.Where(row => ShouldProcess(row.Name, "Stop recording its calls")))
            {
                session.Remove(row.Name, row.Module);
            }
        }
    }

    private static bool IsPlain(string pattern) => pattern.Length > 0 && !WildcardPattern.ContainsWildcardCharacters(pattern);
}
