namespace UsageStats.Cmdlets.Wrapping;

/// <summary>The steps of a block's life.</summary>
internal enum BlockStep
{
    /// <summary>Its begin block.</summary>
    Begin,

    /// <summary>Its process block, for one object that is piped in.</summary>
    Process,

    /// <summary>Its end block, which for a plain block is all of it.</summary>
    End,
}
