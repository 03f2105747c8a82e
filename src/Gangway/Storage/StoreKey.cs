using System.Security.Cryptography;
using System.Text;

namespace Gangway.Storage;

/// <summary>A text as a key: an index of PostgreSQL holds no more than 2,700 bytes, and names of components may have millions.</summary>
internal static class StoreKey
{
    private const int Longest = 600;

    /// <summary>The text itself where it is short, else its digest.</summary>
    public static string Of(string text) =>
        text.Length <= Longest ? text : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
