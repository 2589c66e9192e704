using System;
using System.Collections.Generic;
using System.Threading;
using UsageStats.Storage;

namespace UsageStats.Privacy;

/// <summary>Decides the effective mode: what was requested, lowered by every cap that is set.</summary>
/// <remarks>
/// Variables are read at every call, files at most once a second or when the folder changes. Nothing here throws, and a
/// call that finds nothing changed allocates nothing: it stands twice in the path of every event.
/// </remarks>
internal sealed class Consent
{
    private static readonly ModeDecision TestRun = new(UsageMode.Off, ConsentLevel.TestRun, "Pester runs without " + DataHomeLocation.Variable);

    private readonly Func<string, string?> _environment;
    private readonly Func<DataHome?> _home;
    private readonly ConsentFiles _files;
    private readonly ISourceDecisions _sources;
    private string? _toldWord;

    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <param name="home">Finds the home whose settings count; null when there is none.</param>
    /// <param name="files">Settings, policy and repository files.</param>
    /// <param name="sources">What the user has decided on each source.</param>
    public Consent(Func<string, string?> environment, Func<DataHome?> home, ConsentFiles files, ISourceDecisions sources)
    {
        _environment = environment;
        _home = home;
        _files = files;
        _sources = sources;
    }

    /// <summary>Tells whether Pester runs here and now. Asked when nothing else says Off; null as long as it cannot.</summary>
    public Func<bool>? IsTestRun { get; set; }

    /// <summary>Tells the folder for a caller that knows none, such as the background sender; null for nowhere.</summary>
    public Func<string?>? Whereabouts { get; set; }

    /// <summary>What the files say, at most a second old.</summary>
    public ConsentSnapshot Files => _files.Current(_home());

    /// <summary>The mode of a source now.</summary>
    /// <param name="source">The source.</param>
    /// <param name="folder">The full path of the folder that the user is in; null when the caller knows none.</param>
    /// <remarks>A source that the user has blocked is told first: a module may ask often, and shall cost hardly anything then.</remarks>
    public UsageMode Mode(string source, string? folder) => _sources.ModeCap(source) == UsageMode.Off ? UsageMode.Off : Decide(source, folder).Mode;

    /// <summary>The mode of a source now, and who decided it. See <see cref="Mode"/>.</summary>
    public ModeDecision Decide(string source, string? folder) => Decide(source, folder, _home());

    /// <summary>As <see cref="Decide(string, string)"/>, for a caller that has found the home already.</summary>
    public ModeDecision Decide(string source, string? folder, DataHome? home)
    {
        string? word = _environment(ConsentVariables.Mode);
        bool asked = !string.IsNullOrWhiteSpace(word);
        UsageMode mode = UsageMode.Local;
        bool understood = asked && ConsentVariables.TryParseMode(word!, out mode);
        ModeDecision variable = new(mode, ConsentLevel.Environment, ConsentVariables.Mode);
        if (understood && mode == UsageMode.Off)
        {
            // No file can lower this one, so none is looked at.
            return variable;
        }

        ConsentSnapshot files = _files.Current(home);
        ModeDecision decision = understood ? variable : files.Requested;
        if (asked)
        {
            // A word that is no mode lowers what the settings ask for and never raises it.
            decision = decision.CappedBy(variable);
        }

        if (ConsentVariables.IsSet(_environment(ConsentVariables.DoNotTrack)))
        {
            decision = decision.CappedBy(new ModeDecision(files.OptOutMode, ConsentLevel.Environment, ConsentVariables.DoNotTrack));
        }

        if (ConsentVariables.IsSet(_environment(ConsentVariables.OptOut)))
        {
            decision = decision.CappedBy(new ModeDecision(files.OptOutMode, ConsentLevel.Environment, ConsentVariables.OptOut));
        }

        decision = decision.CappedBy(files.SettingsCap);
        if (files.Policy is CapFile policy)
        {
            decision = decision.CappedBy(policy.Cap);
        }

        folder ??= Whereabouts?.Invoke();
        if (folder is not null)
        {
            decision = decision.CappedBy(files.In(folder).Cap);
        }

        decision = decision.CappedBy(new ModeDecision(_sources.ModeCap(source), ConsentLevel.Source, "the decision on the source"));
        return decision.Mode != UsageMode.Off && IsTestRun is not null && string.IsNullOrEmpty(_environment(DataHomeLocation.Variable)) && IsTestRun()
            ? TestRun
            : decision;
    }

    /// <summary>What cannot be understood, in one sentence each, with its place. Empty when all is well.</summary>
    /// <param name="folder">As for <see cref="Mode"/>.</param>
    public IReadOnlyList<string> Problems(string? folder)
    {
        List<string> problems = [];
        if (NoMode() is string word)
        {
            problems.Add(Describe(word));
        }

        ConsentSnapshot files = Files;
        Add(files.Settings.Problem);
        Add(files.Policy?.Problem);
        foreach (FileProblem problem in folder is null ? [] : files.In(folder).Problems)
        {
            Add(problem);
        }

        foreach (FileProblem unknown in files.Settings.UnknownLines())
        {
            Add(unknown);
        }

        return problems;

        void Add(FileProblem? problem)
        {
            if (problem is not null)
            {
                problems.Add(problem.Describe());
            }
        }
    }

    /// <summary>That the variable of the mode holds a word that is none, in one sentence; null when it does not. Given once for each such word.</summary>
    public string? TakeModeProblem() => NoMode() is string word && Interlocked.Exchange(ref _toldWord, word) != word ? Describe(word) : null;

    /// <summary>The variable that opts out here and now; null when none does.</summary>
    public string? OptOutVariable =>
        ConsentVariables.IsSet(_environment(ConsentVariables.DoNotTrack)) ? ConsentVariables.DoNotTrack
        : ConsentVariables.IsSet(_environment(ConsentVariables.OptOut)) ? ConsentVariables.OptOut
        : null;

    /// <summary>Makes the next call look at the files again: one of our own commands has changed them.</summary>
    public void Invalidate() => _files.Invalidate();

    private string? NoMode() =>
        _environment(ConsentVariables.Mode) is string word && !string.IsNullOrWhiteSpace(word) && !ConsentVariables.TryParseMode(word, out _) ? word : null;

    private static string Describe(string word) => $"{ConsentVariables.Mode}: '{word}' is no mode; the modes are off, local and on.";
}
