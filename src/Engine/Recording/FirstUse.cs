using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>
/// What a home has recorded "once": an empty file for each source, kind and name, made exclusively, so that of any number
/// of shells that come first at the same time one wins.
/// </summary>
/// <remarks>The file's name is a digest, for a name may hold what no file's name may.</remarks>
internal static class FirstUse
{
    private const int Bytes = 16;

    /// <summary>Claims the first use.</summary>
    /// <param name="home">The home.</param>
    /// <param name="source">The source, in any case.</param>
    /// <param name="kind">The kind of event.</param>
    /// <param name="name">The name as it is stored, in any case; null for none.</param>
    /// <returns>The claim's file, for <see cref="GiveBack"/>; null when there was a first use before.</returns>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static string? TryClaim(DataHome home, string source, string kind, string? name)
    {
        string file = Path.Combine(home.OnceFolder, Digest(source, kind, name));
        if (File.Exists(file))
        {
            return null;
        }

        OwnerOnly.CreateFolder(home.Root);
        OwnerOnly.CreateFolder(home.OnceFolder);
        try
        {
            OwnerOnly.CreateFile(file).Dispose();
            return file;
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    /// <summary>The event could not be recorded; the next one may.</summary>
    public static void GiveBack(string claim) => File.Delete(claim);

    // Only a name may hold a newline, and it comes last.
    private static string Digest(string source, string kind, string? name)
    {
        byte[] text = Encoding.UTF8.GetBytes($"{source.ToUpperInvariant()}\n{kind}\n{name?.ToUpperInvariant()}");
#if NET
        return Hex.ToString(SHA256.HashData(text).AsSpan(0, Bytes));
#else
        using SHA256 hash = SHA256.Create();
        return Hex.ToString(hash.ComputeHash(text).AsSpan(0, Bytes));
#endif
    }
}
