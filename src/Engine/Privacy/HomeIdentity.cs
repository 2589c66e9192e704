using System;
using System.IO;
using UsageStats.Storage;

namespace UsageStats.Privacy;

/// <summary>A home's anonymous id and hash key: made once, whichever process comes first, and renewed together.</summary>
/// <remarks>
/// Nothing here asks for the mode: whoever calls what makes a file has found that the mode is not Off. Everything is made
/// under a lock, and read without one. A temporary file moved without overwriting would do with no lock, but .NET's
/// File.Move looks first and renames then: of 300 races of 16 threads, 95 ended with more than one id.
/// </remarks>
internal sealed class HomeIdentity
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(5);

    private readonly DataHome _home;
    private readonly SecretFile _id;
    private readonly SecretFile _key;

    /// <param name="home">Where. Nothing is made before it is asked for.</param>
    public HomeIdentity(DataHome home)
    {
        _home = home;
        _id = new SecretFile(home.AnonymousIdFile, AnonymousId.Make, AnonymousId.IsWhole);
        _key = new SecretFile(home.HashKeyFile, HashKey.Make, HashKey.IsWhole);
    }

    /// <summary>The anonymous id as it is sent; null while there is none. Makes nothing.</summary>
    /// <exception cref="IOException">The file is no regular one, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public string? FindId() => _id.Read() is byte[] id ? AnonymousId.Parse(id) : null;

    /// <summary>The anonymous id as it is sent; made when there is none or it is damaged.</summary>
    /// <exception cref="IOException">It cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read or made.</exception>
    public string GetId() => AnonymousId.Parse(ReadOrMake(_id))!;

    /// <summary>The key for undeclared names; made when there is none or it is damaged.</summary>
    /// <exception cref="IOException">It cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read or made.</exception>
    public byte[] GetHashKey() => ReadOrMake(_key);

    /// <summary>Renews both once the id has reached an age. Does nothing while there is no id.</summary>
    /// <param name="maxAge">The age. Positive.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether they were renewed, by this call.</returns>
    /// <exception cref="IOException">They cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read or made.</exception>
    public bool RenewIfOlder(TimeSpan maxAge, DateTimeOffset now)
    {
        if (!IsOlder())
        {
            return false;
        }

        using FileLock taken = Lock();

        // Another process may have renewed them while this one waited.
        bool renew = IsOlder();
        if (renew)
        {
            _key.Renew();
            _id.Renew();
        }

        return renew;

        bool IsOlder() => _id.Read() is not null && now - _id.Made >= maxAge;
    }

    /// <summary>Puts a new id and a new key in the place of the old ones, which cannot be had back.</summary>
    /// <returns>The new id.</returns>
    /// <exception cref="IOException">They cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read or made.</exception>
    public string Renew()
    {
        using FileLock taken = Lock();
        _key.Renew();
        return AnonymousId.Parse(_id.Renew())!;
    }

    /// <summary>Removes both, which cannot be had back. New ones are made when they are next needed.</summary>
    /// <exception cref="IOException">They cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be deleted.</exception>
    public void Erase()
    {
        if (!File.Exists(_home.AnonymousIdFile) && !File.Exists(_home.HashKeyFile))
        {
            return;
        }

        using FileLock taken = Lock();
        _key.Erase();
        _id.Erase();
    }

    private byte[] ReadOrMake(SecretFile secret)
    {
        if (secret.Read() is byte[] found)
        {
            return found;
        }

        using FileLock taken = Lock();
        return secret.Read() ?? secret.Renew();
    }

    private FileLock Lock()
    {
        OwnerOnly.CreateFolder(_home.Root);
        return FileLock.Take(_home.IdentityLockFile, LockTimeout);
    }
}
