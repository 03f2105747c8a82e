namespace Gangway.Office.Inventory.Spdx;

/// <summary>How SPDX says what a component of an inventory is elsewhere: checksums and external references (SPDX 2.3, 7.10, 7.21 and annex F).</summary>
internal static class SpdxBomIdentity
{
    /// <summary>Null where SPDX has no word for the algorithm, or the digits are not its.</summary>
    public static SpdxChecksum? ChecksumOf(ComponentHash hash)
    {
        var algorithm = hash.Algorithm.StartsWith("SHA-", StringComparison.Ordinal) ? "SHA" + hash.Algorithm["SHA-".Length..] : hash.Algorithm;
        var isKnown = SpdxVocabulary.ChecksumDigits.TryGetValue(algorithm, out var digits);
        var isHex = hash.Value.Length > 0 && hash.Value.All(char.IsAsciiHexDigit) && (digits is null || hash.Value.Length == digits);
        return isKnown && isHex ? new SpdxChecksum(algorithm, hash.Value) : null;
    }

    public static IEnumerable<SpdxExternalReference> ReferencesOf(Component component)
    {
        if (component.Purl is { } purl)
        {
            yield return new SpdxExternalReference("PACKAGE-MANAGER", "purl", purl.ToString());
        }

        foreach (var id in component.OtherIds.Where(id => !id.Any(char.IsWhiteSpace)))
        {
            yield return ReferenceOf(id);
        }

        // A package has one download location; a repository that it does not tell is a reference of our own (category OTHER takes any type).
        if (component.SourceRepository is { } repository && SpdxComponent.RepositoryOf(LocationOf(component)) != repository && !repository.Any(char.IsWhiteSpace))
        {
            yield return new SpdxExternalReference("OTHER", SpdxComponent.RepositoryType, repository);
        }
    }

    /// <summary>Null where nothing is known.</summary>
    public static string? LocationOf(Component component) => component.DownloadLocation ?? component.SourceRepository;

    private static SpdxExternalReference ReferenceOf(string id) =>
        id.StartsWith("cpe:2.3:", StringComparison.Ordinal) ? new SpdxExternalReference("SECURITY", "cpe23Type", id)
        : id.StartsWith("cpe:/", StringComparison.Ordinal) ? new SpdxExternalReference("SECURITY", "cpe22Type", id)
        : id.StartsWith("gitoid:", StringComparison.Ordinal) ? new SpdxExternalReference("PERSISTENT-ID", "gitoid", id)
        : id.StartsWith("swh:1:", StringComparison.Ordinal) ? new SpdxExternalReference("PERSISTENT-ID", "swh", id)
        : new SpdxExternalReference("SECURITY", "swid", id);
}
