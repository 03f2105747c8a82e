using Gangway.Kernels.Licenses.Names;

namespace Gangway.Kernels.Licenses;

/// <summary>Licenses that share a name and differ in their version.</summary>
/// <param name="Name">As our data call it.</param>
/// <param name="IsGnu">Whether a grant says "only" or "or later".</param>
/// <param name="Any">What the name alone means; null where it leaves a doubt.</param>
/// <param name="Versions">By a number of <see cref="ProseWord.Number"/>, or with a letter (see <see cref="WithLetter"/>).</param>
internal sealed record LicenseFamily(string Name, bool IsGnu, string? Any, IReadOnlyDictionary<uint, VersionIds> Versions)
{
    /// <summary>"1.3c": the letter makes another version of the number.</summary>
    public static uint WithLetter(uint number, byte letter) => number ^ ((uint)letter << 24);

    /// <summary>Null where there is no such version.</summary>
    public string? Of(uint version, bool orLater) => !Versions.TryGetValue(version, out var ids) ? null : orLater ? ids.OrLater : ids.Only;
}
