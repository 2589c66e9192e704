using System;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Recording;
using UsageStats.Sources;

namespace UsageStats;

/// <summary>Records from compiled code: for authors of binary modules, one for each source, kept in a static field.</summary>
/// <remarks>
/// <para>
/// Threads may share one. What it records goes the way of everything else: consent, redaction, this machine's log. It never
/// waits for a network nor throws for what a disk or a user's decision may do. A run costs about 10 µs and no allocation; one
/// whose source the user has blocked costs less than 5 µs.
/// </para>
/// <para>
/// A module need not depend on UsageStats. Compile against <c>UsageStats.Engine.dll</c> without shipping it, call
/// <c>Register-UsageSource</c> in the psm1 where UsageStats is installed, and guard the calls by two lines:
/// <code>
/// static readonly bool Counts = AppDomain.CurrentDomain.GetAssemblies().Any(one => one.GetName().Name == "UsageStats.Engine");
/// if (Counts) { Usage.Record(); }
/// </code>
/// <c>Usage</c> is then a class of its own that alone names this type, so nothing looks for the assembly where it is not.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// static readonly UsageRecorder Usage = UsageRecorder.For("Contoso.Tools");
///
/// UsageRun run = Usage.Start("Get-Thing");
/// try { Work(); run.Complete(); }
/// catch (Exception failure) { run.Complete(failure); throw; }
/// </code>
/// </example>
public sealed class UsageRecorder
{
    private readonly UsageEngine _engine;

    internal UsageRecorder(UsageEngine engine, string source)
    {
        _engine = engine;
        Source = source;
    }

    /// <summary>Who the events belong to.</summary>
    public string Source { get; }

    /// <summary>
    /// Whether events are recorded here and now, so that the work of collecting properties can be saved. The user may change
    /// that at any time; files are looked at again once a second.
    /// </summary>
    public bool IsOn => _engine.Consent.Mode(Source, folder: null) != UsageMode.Off;

    /// <summary>A recorder for a source. The source need not be registered, but until it is, and allowed, nothing of it is sent.</summary>
    /// <param name="source">A letter, then at most 63 letters, digits, points and hyphens, such as the module's name.</param>
    /// <exception cref="ArgumentException">It is no name of a source.</exception>
    public static UsageRecorder For(string source) => SourceName.IsValid(source)
        ? new UsageRecorder(UsageEngine.Current, source)
        : throw new ArgumentException($"'{source}' is no name of a source.", nameof(source));

    /// <summary>Notes the start of a command's run. Nothing is recorded before <see cref="UsageRun.Complete(Outcome, UsageProperty[])"/>.</summary>
    /// <param name="name">The command, such as <c>Get-Thing</c>; never its arguments. A name that looks personal is stored as <c>(redacted)</c>.</param>
    public UsageRun Start(string name) => new(_engine.Recorder, Source, name, _engine.Recorder.Begin(Source, folder: null));

    /// <summary>Records an event of a kind of the module's own, which has just happened.</summary>
    /// <param name="kind">A lower-case letter, then at most 63 of a-z, 0-9, '_', ':' and '.'.</param>
    /// <param name="name">What it is about; null for nothing.</param>
    /// <param name="properties">At most 32, texts of at most 200 characters; what looks personal is dropped and counted. Null for none.</param>
    /// <param name="once">Only if this home has never recorded one of this kind and name.</param>
    /// <returns>Whether it is in the log.</returns>
    /// <exception cref="ArgumentException">It is no kind of event, or one that only UsageStats writes.</exception>
    public bool Add(string kind, string? name = null, UsageProperty[]? properties = null, bool once = false) =>
        EventKinds.IsValid(kind) && !EventKinds.IsReserved(kind)
            ? _engine.Recorder.Add(Source, new Occurrence { Kind = kind, Name = name, Properties = properties, Once = once })
            : throw new ArgumentException($"'{kind}' is no kind of event that a module may add.", nameof(kind));
}
