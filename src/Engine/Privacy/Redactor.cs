using System.Collections.Generic;
using System.Threading;
using UsageStats.Events;

namespace UsageStats.Privacy;

/// <summary>Decides which texts may be stored and sent. Pure but for its cache and counters; threads may share one.</summary>
/// <remarks>
/// A verdict depends on the text alone, so a name is stored either always or never. Whoever judges without storing, such
/// as a test of the rules, takes a redactor of its own and leaves the counters alone.
/// </remarks>
public sealed class Redactor
{
    /// <summary>Stands for a name that was judged personal, so that the run still counts.</summary>
    public const string RedactedName = EventWords.Redacted;

    /// <summary>The longest text that is kept, in characters. What is longer is content, not a property.</summary>
    public const int MaxLength = EventLimits.TextLength;

    /// <summary>The reason for dropping a text without characters.</summary>
    public const string Empty = "empty";

    /// <summary>The reason for dropping a text over <see cref="MaxLength"/>.</summary>
    public const string TooLong = "too-long";

    /// <summary>The reason for dropping a collection or an object.</summary>
    public const string NotAScalar = "not-a-scalar";

    /// <summary>The reason for dropping a text with a value of this machine in it.</summary>
    public const string MachineValue = "machine-value";

    private volatile Judgement _judgement;
    private IReadOnlyList<RedactionRule>? _rules;
    private MachineValues? _machine;
    private DropCounters? _drops;

    /// <summary>Makes a redactor.</summary>
    /// <param name="machine">The values that point to this machine. Default: its own, read when a text is first judged.</param>
    /// <param name="userRules">Further rules, asked last. Default none. With any, a plain name costs a regular expression too.</param>
    public Redactor(MachineValues? machine = null, IReadOnlyList<UserRedactionRule>? userRules = null)
    {
        _machine = machine;
        _judgement = new Judgement(userRules);
    }

    internal Redactor(MachineValues machine, IReadOnlyList<RedactionRule> rules)
        : this(machine) => _rules = rules;

    /// <summary>What was dropped so far.</summary>
    public DropCounters Drops => LazyInitializer.EnsureInitialized(ref _drops)!;

    /// <summary>One with the same rules and counters of its own, for those who ask without storing.</summary>
    public Redactor WithoutCounts() => new(_machine, _judgement.UserRules);

    /// <summary>Takes these further rules from now on in the place of those it had; what it has judged before is judged anew.</summary>
    /// <param name="rules">The rules; null for none.</param>
    public void Use(IReadOnlyList<UserRedactionRule>? rules)
    {
        if (!UserRedactionRule.AreEqual(rules, _judgement.UserRules))
        {
            _judgement = new Judgement(rules);
        }
    }

    /// <summary>Whether a name would not be kept. Counts nothing.</summary>
    public bool LooksPersonal(string name) => Find(name) is not null;

    /// <summary>Whether a property would not be kept. Counts nothing.</summary>
    public bool LooksPersonal(UsageProperty property) =>
        LooksPersonal(property.Name)
        || (property.Value.Kind == PropertyKind.Text && (LooksPersonal(property.Value.Text) || LooksPersonal(Assignment(property.Name))));

    /// <summary>What the rules are shown of the name of a text: 'hunter2' is a word like any other until it is called a password.</summary>
    public static string Assignment(string property) => property + "=?";

    /// <summary>Judges a text, and counts it if it is dropped.</summary>
    public RedactionVerdict Judge(string? text) => new(FindRule(text));

    /// <summary>Judges a property's value: texts by the rules, numbers and truth values are kept.</summary>
    public RedactionVerdict Judge(PropertyValue value) => value.Kind switch
    {
        PropertyKind.Text => Judge(value.Text),
        PropertyKind.None => new RedactionVerdict(Count(NotAScalar)),
        _ => RedactionVerdict.Kept,
    };

    /// <summary>Judges a property by its name, its value, and for a text by what its name says it is; a number of tokens is no token. Counts what is dropped.</summary>
    public RedactionVerdict Judge(UsageProperty property)
    {
        RedactionVerdict verdict = Judge(property.Name);
        verdict = verdict.IsDropped ? verdict : Judge(property.Value);
        return verdict.IsDropped || property.Value.Kind != PropertyKind.Text ? verdict : Judge(Assignment(property.Name));
    }

    /// <summary>Judges any object as the property it would become. Collections and objects are dropped.</summary>
    public RedactionVerdict Judge(object? value) =>
        PropertyValue.TryFrom(value, out PropertyValue scalar) ? Judge(scalar) : new RedactionVerdict(Count(NotAScalar));

    /// <summary>The name itself, or <see cref="RedactedName"/>.</summary>
    public string JudgeName(string name) => FindRule(name) is null ? name : RedactedName;

    /// <summary>The rule that drops the text, counted; <c>null</c> when it is kept.</summary>
    private string? FindRule(string? text) => Find(text) is string rule ? Count(rule) : null;

    private string? Find(string? text)
    {
        if (text is not null && EventWords.StandsForAName(text))
        {
            return null;
        }

        if (text is null || text.Length is 0 or > MaxLength)
        {
            return string.IsNullOrEmpty(text) ? Empty : TooLong;
        }

        Judgement judgement = _judgement;
        if (!judgement.Cache.TryGet(text, out string? rule))
        {
            _machine ??= MachineValues.Current;
            rule = PlainName.IsPlain(text, _machine) ? null : FindBuiltInRule(text, _machine);
            rule ??= judgement.UserRules is null ? null : FindUserRule(text, judgement.UserRules);
            judgement.Cache.Set(text, rule);
        }

        return rule;
    }

    private string? FindBuiltInRule(string text, MachineValues machine)
    {
        if (machine.IsIn(text))
        {
            return MachineValue;
        }

        TextTraits traits = TextTraitsReader.Read(text);
        foreach (RedactionRule rule in _rules ??= RedactionRules.BuiltIn)
        {
            if (rule.IsHit(text, traits))
            {
                return rule.Id;
            }
        }

        return null;
    }

    private static string? FindUserRule(string text, IReadOnlyList<UserRedactionRule> rules)
    {
        foreach (UserRedactionRule rule in rules)
        {
            if (rule.IsHit(text))
            {
                return rule.Name;
            }
        }

        return null;
    }

    private string Count(string rule)
    {
        Drops.Count(rule);
        return rule;
    }

    // The user's rules and the verdicts under them; they change together.
    private sealed class Judgement(IReadOnlyList<UserRedactionRule>? userRules)
    {
        public IReadOnlyList<UserRedactionRule>? UserRules { get; } = userRules;

        public VerdictCache Cache { get; } = new();
    }
}
