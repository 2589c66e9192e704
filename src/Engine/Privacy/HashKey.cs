using System.Security.Cryptography;

namespace UsageStats.Privacy;

/// <summary>The form of a home's key for <see cref="NameHash"/>: 32 random bytes.</summary>
internal static class HashKey
{
    /// <summary>Bytes of a key: as many as SHA-256 gives.</summary>
    public const int Length = 32;

    /// <summary>A new key.</summary>
    public static byte[] Make()
    {
        byte[] key = new byte[Length];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(key);
        return key;
    }

    /// <summary>Whether a file's bytes are a key. One of zeros was being overwritten.</summary>
    public static bool IsWhole(byte[] bytes) => bytes.Length == Length && System.Array.Exists(bytes, one => one != 0);
}
