using System.Threading.Tasks;

namespace UsageStats.Torture.Framework;

/// <summary>One way to hurt. Add one by adding a class and naming it in <see cref="Program"/>.</summary>
internal interface IScenario
{
    /// <summary>What the command line calls it: lower-case words with hyphens.</summary>
    string Name { get; }

    /// <summary>Hurts, and then counts.</summary>
    Task RunAsync(TortureOptions options, Findings findings);
}
