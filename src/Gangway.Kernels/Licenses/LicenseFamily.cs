
namespace Gangway.Kernels.Licenses;

/// <summary>Licenses that share a name and differ in their version.</summary>
/// <param name="Name">As our data call it.</param>
/// <param name="IsGnu">Whether a grant says "only" or "or later".</param>
/// <param name="Any">What the name alone means; null where it leaves a doubt.</param>
/// <param name="Versions">A number of <see cref="ProseWord.Number"/> (or with a letter, see <see cref="WithLetter"/>) → SPDX id, without -only or -or-later.</param>
internal sealed record LicenseFamily(string Name, bool IsGnu, string? Any, IReadOnlyDictionary<uint, string> Versions)
{
    /// <summary>"1.3c": the letter makes another version of the number.</summary>
    public static uint WithLetter(uint number, byte letter) => number ^ ((uint)letter << 24);

    private readonly Dictionary<uint, (string Only, string OrLater)> ids = Versions.ToDictionary(version => version.Key, version => IsGnu ? ($"{version.Value}-only", $"{version.Value}-or-later") : (version.Value, version.Value));

    public string? Of(uint version, bool orLater) => !ids.TryGetValue(version, out var id) ? null : orLater ? id.OrLater : id.Only;
}
