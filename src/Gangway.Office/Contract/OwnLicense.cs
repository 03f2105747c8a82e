using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>What a project puts its own work under.</summary>
/// <param name="Expression">Null where nothing says, or where what is said differs.</param>
/// <param name="Basis">What it rests on, or why there is none.</param>
/// <param name="Declared">By manifests at the top: expression and place.</param>
/// <param name="Texts">By license files at the top.</param>
/// <param name="Headers">By the files themselves, most first.</param>
public sealed record OwnLicense(
    string? Expression, OwnLicenseBasis Basis, ImmutableArray<LicenseCount> Declared, ImmutableArray<LicenseCount> Texts, ImmutableArray<LicenseCount> Headers)
{
    public IEnumerable<Evidence> Evidence => Declared.Concat(Texts).Concat(Headers).SelectMany(count => count.Evidence);
}
