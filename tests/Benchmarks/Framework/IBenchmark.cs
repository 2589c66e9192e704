using System.Collections.Generic;

namespace UsageStats.Benchmarks.Framework;

/// <summary>One subject of the table. Add a row by adding a class and naming it in <see cref="Program"/>.</summary>
internal interface IBenchmark
{
    /// <summary>What the command line calls it: lower-case words with hyphens.</summary>
    string Name { get; }

    /// <summary>Measures, each time against a reference measured in the same rounds.</summary>
    IEnumerable<BenchmarkRow> Run(BenchmarkOptions options);
}
