using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

// Checksums as lockfiles write them, as algorithm and hex digits. What is none, or not as long as its algorithm's, is left out.
internal static class LockfileHashes
{
    /// <summary>Subresource integrity: <c>sha512-BASE64</c>, several separated by blanks, options behind a question mark (https://www.w3.org/TR/SRI/).</summary>
    public static ImmutableArray<ComponentHash> OfIntegrity(string? text)
    {
        var hashes = ImmutableArray.CreateBuilder<ComponentHash>();
        foreach (var word in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('?')[0]))
        {
            var dash = word.IndexOf('-', StringComparison.Ordinal);
            var algorithm = dash < 0 ? null : word[..dash].ToLowerInvariant() switch
            {
                "sha1" => "SHA-1",
                "sha256" => "SHA-256",
                "sha384" => "SHA-384",
                "sha512" => "SHA-512",
                _ => null,
            };
            if (algorithm is not null)
            {
                hashes.AddRange(OfBase64(algorithm, word[(dash + 1)..]));
            }
        }

        return hashes.ToImmutable();
    }

    public static ImmutableArray<ComponentHash> OfBase64(string algorithm, string? text)
    {
        Span<byte> bytes = stackalloc byte[64];
        return text is { Length: <= 100 } && Convert.TryFromBase64String(text, bytes, out var length) && length == LengthOf(algorithm)
            ? [new ComponentHash(algorithm, Convert.ToHexStringLower(bytes[..length]))]
            : [];
    }

    public static ImmutableArray<ComponentHash> OfHex(string algorithm, string? text) =>
        text?.Length == 2 * LengthOf(algorithm) && text.All(char.IsAsciiHexDigit) ? [new ComponentHash(algorithm, text.ToLowerInvariant())] : [];

    private static int LengthOf(string algorithm) => algorithm switch
    {
        "SHA-1" => 20,
        "SHA-256" => 32,
        "SHA-384" => 48,
        _ => 64,
    };
}
