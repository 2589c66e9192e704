using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Sending;
using UsageStats.Storage;
using UsageStats.Storage.Retention;

namespace UsageStats.Cmdlets.Sending;

/// <summary>What the commands about sinks share.</summary>
public abstract class SinkCmdlet : UsageCmdlet
{
    /// <summary>The registry of the home; without a home this ends the command.</summary>
    private protected SinkRegistry Registry
    {
        get
        {
            SinkRegistry? registry = Engine.Sending.Registry;
            if (registry is null)
            {
                ThrowTerminatingError(UsageErrors.NoDataHome(Engine.Logs.Problem ?? "There is no data home."));
            }

            return registry!;
        }
    }

    /// <summary>The sinks whose names match; an error for a name without wildcards that none has, a warning for a file that is damaged.</summary>
    /// <param name="names">Names, with wildcards; null or empty for all.</param>
    private protected IReadOnlyList<SinkDefinition> Find(IReadOnlyCollection<string>? names)
    {
        IReadOnlyList<SinkDefinition> all = Registry.List(WriteWarning);
        if (names is null || names.Count == 0)
        {
            return all;
        }

        foreach (string name in names.Where(name => !WildcardPattern.ContainsWildcardCharacters(name)))
        {
            if (!all.Any(sink => sink.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                WriteError(SendingErrors.SinkNotFound(name));
            }
        }

        Func<string, bool> matches = Wildcards.Matcher(names)!;
        return [.. all.Where(sink => matches(sink.Name))];
    }

    /// <summary>The sink as users see it.</summary>
    private protected static UsageSink View(SinkDefinition sink)
    {
        DataHome home = Engine.Sending.Home!;
        SinkState? state = null;
        try
        {
            state = SinkStateFile.Read(new SinkPaths(home, sink.Name));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return UsageSink.Of(sink, null, 0) with { LastFailure = failure.Message };
        }

        return UsageSink.Of(sink, state, LogRetention.ReadCount(home).Unsent);
    }

    /// <summary>Headers as a script writes them.</summary>
    private protected static IReadOnlyDictionary<string, string>? Headers(IDictionary? headers)
    {
        if (headers is null)
        {
            return null;
        }

        Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry header in headers)
        {
            SecretParameterAttribute secret = new();
            texts[Convert.ToString(header.Key, CultureInfo.InvariantCulture)!] = (string?)secret.Transform(null!, header.Value) ?? string.Empty;
        }

        return texts;
    }
}
