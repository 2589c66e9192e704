using System;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>A way to run the user's block step by step.</summary>
internal interface IBlockPipeline : IDisposable
{
    /// <summary>Takes one step. <paramref name="input"/> counts for <see cref="BlockStep.Process"/> only.</summary>
    void Run(BlockStep step, PSObject? input);
}
