using System.Security.Cryptography;
using System.Text;

namespace Gangway.Office.Community.Privacy;

/// <summary>
/// Makes identifiers that tell nobody apart from outside: HMAC-SHA-256 (RFC 2104) of a person's key under a secret of the installation, cut to 128 bits. A plain hash of an
/// address is no pseudonym, for addresses can be tried out; without the secret these cannot. Still personal data (GDPR Art. 4(5)).
/// </summary>
public sealed class PseudonymKey
{
    private const int LeastBytes = 32;
    private readonly byte[] secret;

    private PseudonymKey(byte[] secret) => this.secret = secret;

    /// <summary>Names the secret without telling it: 16 hex digits. Lists made under another secret can be told by it.</summary>
    public string Fingerprint => Hash("gangway/key/1", "")[..16];

    /// <summary>Null and an issue where the secret is shorter than 32 bytes or one byte repeated.</summary>
    public static PseudonymKey? Create(ReadOnlySpan<byte> secret, out Issue? issue)
    {
        var weak = secret.Length < LeastBytes || !secret.ContainsAnyExcept(secret[0]);
        issue = weak ? new("pseudonym key", $"The secret is no key: it must be {LeastBytes} bytes or more, made by chance.", Severity.Error, HowToFix: "Make one with `gangway init`, or 32 bytes of /dev/urandom.") : null;
        return weak ? null : new(secret.ToArray());
    }

    /// <summary>32 hex digits, the same for one key in any case of letters.</summary>
    /// <param name="personKey">In the form of <see cref="People.PersonKey"/>.</param>
    public string PseudonymOf(string personKey) => Hash("gangway/person/1", personKey.Trim().ToLowerInvariant())[..32];

    private string Hash(string purpose, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));
}
