using System;
using System.Globalization;

namespace UsageStats.Torture.Framework;

/// <summary>What the command line asked for.</summary>
/// <param name="Time">How long the scenario without an end of its own runs. Default 1 minute.</param>
/// <param name="Seed">What every random choice follows. The moments at which processes are killed follow it too, but not what they were doing.</param>
/// <param name="Only">The one scenario to run; null for all.</param>
/// <param name="Quick">Half a minute in all: fewer rounds, and no claim about speed.</param>
internal sealed record TortureOptions(TimeSpan Time, int Seed, string? Only, bool Quick)
{
    /// <summary>How the command line is written.</summary>
    public const string Usage = "Usage: [--minutes N] [--seed S] [--only name] [--quick]";

    private static readonly TimeSpan QuickTime = TimeSpan.FromSeconds(5);

    /// <summary>Picks a number by <see cref="Quick"/>.</summary>
    public int Pick(int full, int quick) => Quick ? quick : full;

    /// <summary>The random choices of one scenario: the same whether others run before it or not.</summary>
    public Random RandomFor(string scenario)
    {
        int seed = Seed;
        foreach (char letter in scenario)
        {
            seed = unchecked((seed * 31) + letter);
        }

        return new Random(seed);
    }

    /// <summary>Reads a command line; null when it is none.</summary>
    public static TortureOptions? Parse(string[] arguments)
    {
        TortureOptions options = new(TimeSpan.FromMinutes(1), Environment.TickCount & 0xFFFF, null, false);
        bool timed = false;
        for (int i = 0; i < arguments.Length; i++)
        {
            string? value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--quick":
                    options = options with { Quick = true };
                    continue;
                case "--minutes" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double minutes) && minutes > 0:
                    options = options with { Time = TimeSpan.FromMinutes(minutes) };
                    timed = true;
                    break;
                case "--seed" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int seed):
                    options = options with { Seed = seed };
                    break;
                case "--only" when value is not null:
                    options = options with { Only = value };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return options.Quick && !timed ? options with { Time = QuickTime } : options;
    }
}
