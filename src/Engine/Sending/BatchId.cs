using System.Security.Cryptography;
using System.Text;
using UsageStats.Events;

namespace UsageStats.Sending;

/// <summary>The hashes that identify a batch. They depend on nothing but the sink's name and the bytes.</summary>
internal static class BatchId
{
    private const int Digits = 32;

    /// <summary>SHA-256 of a body: 64 hex digits.</summary>
    public static string Hash(byte[] body)
    {
#if NET
        return Hex.ToString(SHA256.HashData(body));
#else
        using SHA256 sha = SHA256.Create();
        return Hex.ToString(sha.ComputeHash(body));
#endif
    }

    /// <summary>The first 32 hex digits of SHA-256 over the sink's name and the body.</summary>
    public static string Of(string sink, byte[] body)
    {
        byte[] name = Encoding.UTF8.GetBytes(sink);
        byte[] both = new byte[name.Length + body.Length];
        name.CopyTo(both, 0);
        body.CopyTo(both, name.Length);
        return Hash(both).Substring(0, Digits);
    }
}
