using System;
using System.Security.Cryptography;
using System.Text;
using UsageStats.Events;

namespace UsageStats.Privacy;

/// <summary>Stands for a name by a keyed hash: who has no key can neither read the name nor try names out.</summary>
internal static class NameHash
{
    /// <summary>What every hash begins with, so that nobody takes it for a name.</summary>
    public const string Prefix = "h:";

    private const int Bytes = 8;

    /// <summary><c>h:</c> and the first 16 hex digits of HMAC-SHA256 of the name's UTF-8 under the key.</summary>
    /// <param name="name">The name as it was recorded; its case counts.</param>
    /// <param name="key">The home's own key, or a sink's. Not empty.</param>
    /// <exception cref="ArgumentException">The key is empty: without one, anybody could try names out.</exception>
    public static string Of(string name, byte[] key)
    {
        if (key.Length == 0)
        {
            throw new ArgumentException("A name is hashed under a key only.", nameof(key));
        }

        byte[] text = Encoding.UTF8.GetBytes(name);
#if NET
        byte[] hash = HMACSHA256.HashData(key, text);
#else
        using HMACSHA256 hmac = new(key);
        byte[] hash = hmac.ComputeHash(text);
#endif
        return Prefix + Hex.ToString(hash.AsSpan(0, Bytes));
    }
}
