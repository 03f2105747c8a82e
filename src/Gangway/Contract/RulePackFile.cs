using System.Security.Cryptography;
using System.Text;

namespace Gangway.Contract;

/// <summary>One file of a rule pack, as it lies in its folder or archive.</summary>
/// <param name="Path">Foreign text; never used as a place to write to.</param>
/// <param name="Content">All of it.</param>
internal sealed record RulePackFile(string Path, byte[] Content)
{
    private const string RuleEnding = ".RULE";
    private const string LicenseEnding = ".LICENSE";

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsLicense => Path.EndsWith(LicenseEnding, StringComparison.Ordinal);

    /// <summary>Whether a path is that of a rule or a license: those of ScanCode's own tests, in deeper folders, are not.</summary>
    public static bool IsNamed(string path)
    {
        var segments = path.Split('/');
        return segments.Length > 1 && !segments.Contains("tests")
            && ((segments[^2] == "rules" && path.EndsWith(RuleEnding, StringComparison.Ordinal)) || (segments[^2] == "licenses" && path.EndsWith(LicenseEnding, StringComparison.Ordinal)));
    }

    /// <summary>Over names and contents in the order of names, so that a folder and its archive have the same.</summary>
    public static string DigestOf(IEnumerable<RulePackFile> sorted)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in sorted)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{(file.IsLicense ? "licenses" : "rules")}/{file.Name}\n"));
            hash.AppendData(SHA256.HashData(file.Content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
