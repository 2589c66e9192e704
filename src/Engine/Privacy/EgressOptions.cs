using System;

namespace UsageStats.Privacy;

/// <summary>How a sink wants what leaves through it.</summary>
internal sealed record EgressOptions
{
    /// <param name="hashKey">The key that undeclared names are hashed with: the sink's, else the home's. Not empty.</param>
    /// <param name="looksPersonal">Whether a text looks personal or secret, or points to this machine or its user.</param>
    public EgressOptions(byte[] hashKey, Func<string, bool> looksPersonal)
    {
        HashKey = hashKey;
        LooksPersonal = looksPersonal;
        Hash = name => NameHash.Of(name, hashKey);
    }

    /// <summary>The key that undeclared names are hashed with.</summary>
    public byte[] HashKey { get; }

    /// <summary>Whether a text looks personal or secret, or points to this machine or its user.</summary>
    public Func<string, bool> LooksPersonal { get; }

    /// <summary>Hashes a name under the key.</summary>
    public Func<string, string> Hash { get; init; }

    /// <summary>What becomes of undeclared names. Default <see cref="NameHandling.Hash"/>.</summary>
    public NameHandling NameHandling { get; init; }
}
