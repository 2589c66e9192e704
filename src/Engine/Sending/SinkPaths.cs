using System.IO;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>The files of one sink. Names in any case are one sink, also where the file system tells cases apart.</summary>
internal sealed class SinkPaths
{
    /// <summary>What follows a sink's name in its definition's file name.</summary>
    public const string DefinitionExtension = ".json";

    /// <summary>What follows a sink's name in its state's file name.</summary>
    public const string StateExtension = ".state.json";

#pragma warning disable CA1308 // File names are lower case by convention here.
    public SinkPaths(DataHome home, string name)
    {
        string stem = Path.Combine(home.SinksFolder, name.ToLowerInvariant());
        Definition = stem + DefinitionExtension;
        State = stem + StateExtension;
        Lock = stem + ".lock";
    }
#pragma warning restore CA1308

    /// <summary>What the user registered.</summary>
    public string Definition { get; }

    /// <summary>What it has done so far.</summary>
    public string State { get; }

    /// <summary>Held while sending, and while the state changes.</summary>
    public string Lock { get; }
}
