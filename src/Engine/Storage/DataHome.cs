using System;
using System.Collections.Generic;
using System.IO;

namespace UsageStats.Storage;

/// <summary>The folder of all that is kept, and the names in it.</summary>
internal sealed class DataHome
{
    public DataHome(string root)
    {
        Root = root;
        EventsFolder = Path.Combine(root, "events");
        SettingsFile = Path.Combine(root, "settings");
    }

    /// <summary>The folder itself. It need not exist.</summary>
    public string Root { get; }

    /// <summary>The log's segments.</summary>
    public string EventsFolder { get; }

    /// <summary>Why the log in it cannot be looked at; null when it can, or when nothing is there yet.</summary>
    public string? FindObstacle()
    {
        if (File.Exists(Root))
        {
            return $"'{Root}' is a file, not a folder.";
        }

        try
        {
            using IEnumerator<string> entries = Directory.EnumerateFileSystemEntries(EventsFolder).GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    /// <summary>The user's <c>key = value</c> lines.</summary>
    public string SettingsFile { get; }

    /// <summary>What retention has dropped; its time is when retention last ran.</summary>
    public string RetentionFile => Path.Combine(Root, "retention");

    /// <summary>What of the sinks' losses was reported; its time is when.</summary>
    public string LossesFile => Path.Combine(Root, "losses");

    /// <summary>What the user registered as sinks, their state and their locks.</summary>
    public string SinksFolder => Path.Combine(Root, "sinks");

    /// <summary>Batches that a sink refused for good, with its answer.</summary>
    public string RejectedFolder => Path.Combine(Root, "rejected");

    /// <summary>Imported logs.</summary>
    public string ImportsFolder => Path.Combine(Root, "imports");

    /// <summary>Held while a log is imported.</summary>
    public string ImportsLockFile => Path.Combine(Root, "imports.lock");

    /// <summary>How far the last report of each format has read the log.</summary>
    public string ReportsFolder => Path.Combine(Root, "reports");

    /// <summary>The ledger, a file a month.</summary>
    public string SentFolder => Path.Combine(Root, "sent");

    /// <summary>Empty; its time is the earliest moment a background send may be due.</summary>
    public string DueFile => Path.Combine(Root, "due");

    /// <summary>What sources declared, and the user's decision on each.</summary>
    public string SourcesFolder => Path.Combine(Root, "sources");

    /// <summary>A random UUID, by which receivers count homes.</summary>
    public string AnonymousIdFile => Path.Combine(Root, "anonymous-id");

    /// <summary>A file for each session that has recorded the start of a run, locked for as long as its process lives.</summary>
    public string SessionsFolder => Path.Combine(Root, "sessions");

    /// <summary>An empty file for each event that is recorded once only.</summary>
    public string OnceFolder => Path.Combine(Root, "once");

    /// <summary>The random key that undeclared names are hashed with.</summary>
    public string HashKeyFile => Path.Combine(Root, "hash-key");

    /// <summary>Held while the anonymous id or the hash key is made or renewed.</summary>
    public string IdentityLockFile => Path.Combine(Root, "anonymous-id.lock");
}
