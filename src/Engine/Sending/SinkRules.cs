using System;
using System.Text;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Puts together what may leave to a sink: the sources' catalogues, the user's decisions, the sink's own wishes.</summary>
internal sealed class SinkRules
{
    private readonly SourceRegistry _sources;
    private readonly Func<string, bool> _looksPersonal;
    private readonly Func<string, string?> _environment;
    private readonly Action<HomeIdentity> _renewIfOld;

    /// <param name="sources">What sources declare, and what the user decided on them.</param>
    /// <param name="looksPersonal">Whether a text looks personal or secret.</param>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <param name="renewIfOld">Gives the home a new id and key if the user wants them renewed and it is time.</param>
    public SinkRules(SourceRegistry sources, Func<string, bool> looksPersonal, Func<string, string?> environment, Action<HomeIdentity> renewIfOld)
    {
        _sources = sources;
        _looksPersonal = looksPersonal;
        _environment = environment;
        _renewIfOld = renewIfOld;
    }

    /// <summary>The rules for a sink now.</summary>
    /// <param name="home">Whose id and key they use. Both are made when there are none.</param>
    /// <param name="sink">The sink.</param>
    /// <exception cref="System.IO.IOException">The id or key cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">The id or key may not be read or made.</exception>
    public EgressRules For(DataHome home, SinkDefinition sink)
    {
        HomeIdentity identity = new(home);
        _renewIfOld(identity);
        string? own = Secret.Resolve(sink.HashKey, _environment);
        byte[] homeKey = identity.GetHashKey();
        byte[] key = string.IsNullOrEmpty(own) ? homeKey : Encoding.UTF8.GetBytes(own);
        EgressOptions options = new(key, _looksPersonal) { NameHandling = sink.NameHandling, Hash = new NameHashes(key).Of };
        SourceStates states = new(_sources.StateOf);
        return new EgressRules
        {
            HomeKey = homeKey,
            AnonymousId = sink.NoAnonymousId ? null : identity.GetId(),
            IsHeld = source => states.Of(source).Sending == SourceSending.Paused,
            Filter = stored =>
            {
                SourceState source = states.Of(stored.Source);
                return source.Sending == SourceSending.Yes ? EgressFilter.Apply(stored, source.Catalogue, options).Event : null;
            },
        };
    }
}
