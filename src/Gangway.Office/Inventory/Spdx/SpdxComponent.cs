using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Reads a package of SPDX as a component.</summary>
internal static class SpdxComponent
{
    /// <summary>The type of a reference (category OTHER) to the source repository, where the download location is something else.</summary>
    public const string RepositoryType = "vcs";

    private static readonly string[] RepositorySchemes = ["git+", "hg+", "svn+", "bzr+", "git:", "svn:", "ssh:", "git@"];

    public static ComponentDraft Of(SpdxPackage package, SpdxExtractedTexts texts, string source)
    {
        var draft = new ComponentDraft
        {
            Locator = package.Place.ToString(),
            Reference = package.Id,
            Name = package.Name,
            Version = Asserted(package.Version),
            // Writers spell the category PACKAGE-MANAGER or PACKAGE_MANAGER, and the type as a word or as an address that ends with it;
            // the type alone says enough.
            Purl = Reference(package, SpdxVocabulary.IsPurl),
            Type = TypeOf(package.PrimaryPurpose),
            Copyright = Asserted(package.Copyright),
            SourceRepository = Reference(package, type => type == RepositoryType) ?? RepositoryOf(package.DownloadLocation),
            DownloadLocation = Asserted(package.DownloadLocation),
            Supplier = SpdxActor.PartyOf(package.Supplier),
            Creator = SpdxActor.PartyOf(package.Originator),
            File = package.FileName is { } name ? new ComponentFile(name[(name.LastIndexOf('/') + 1)..]) : null,
        };
        AddIdentity(draft, package);
        Claim(draft, package.LicenseDeclared, package.Place.At("licenseDeclared"), isConcluded: false);
        Claim(draft, package.LicenseConcluded, package.Place.At("licenseConcluded"), isConcluded: true);
        return draft;

        void Claim(ComponentDraft draft, string? license, string locator, bool isConcluded)
        {
            if (Asserted(license) is not { } expression)
            {
                return;
            }

            draft.Claim(LicenseClaimForm.Expression, expression, source, locator, isConcluded);
            foreach (var (text, place) in texts.NamedIn(expression))
            {
                draft.Claim(LicenseClaimForm.Text, text, source, place, isConcluded);
            }
        }
    }

    /// <summary>The types of references that say what a package is, beside its purl.</summary>
    public static bool IsIdentity(string? type) => type is "cpe22Type" or "cpe23Type" or "swid" or "swh" or "gitoid";

    private static void AddIdentity(ComponentDraft draft, SpdxPackage package)
    {
        foreach (var checksum in package.Checksums)
        {
            if (checksum.Algorithm is { } algorithm && checksum.Value is { } value)
            {
                draft.AddHash(new ComponentHash(Spelled(algorithm), value));
            }
        }

        foreach (var reference in package.ExternalReferences)
        {
            if (IsIdentity(reference.Type))
            {
                draft.AddId(reference.Locator);
            }
        }
    }

    /// <summary>SHA512 and SHA3-256 as CycloneDX has them: SHA-512, SHA3-256.</summary>
    private static string Spelled(string algorithm) =>
        algorithm.Length > 3 && algorithm.StartsWith("SHA", StringComparison.Ordinal) && algorithm[3] != '-' && !algorithm.Contains('-', StringComparison.Ordinal)
            ? $"SHA-{algorithm[3..]}"
            : algorithm;

    /// <summary>The first reference of a type.</summary>
    private static string? Reference(SpdxPackage package, Func<string?, bool> isWanted)
    {
        foreach (var reference in package.ExternalReferences)
        {
            if (reference.Locator is not null && isWanted(reference.Type))
            {
                return reference.Locator;
            }
        }

        return null;
    }

    /// <summary>NOASSERTION and NONE are the absence of a statement, not one.</summary>
    private static string? Asserted(string? text) => text.AsSpan().Trim() is "NOASSERTION" or "NONE" ? null : text;

    /// <summary>The words of CycloneDX; null where it has none for the purpose.</summary>
    public static string? TypeOf(string? purpose) => purpose switch
    {
        "APPLICATION" or "FRAMEWORK" or "LIBRARY" or "CONTAINER" or "DEVICE" or "FIRMWARE" or "FILE" => purpose.ToLowerInvariant(),
        "OPERATING-SYSTEM" or "OPERATING_SYSTEM" => "operating-system",
        _ => null,
    };

    /// <summary>A download location (SPDX 2.3, 7.7) is of a repository where its scheme says so, or git's own ending.</summary>
    public static string? RepositoryOf(string? location)
    {
        if (location is null)
        {
            return null;
        }

        var path = location.AsSpan();
        path = path[..(path.IndexOfAny('#', '?') is var end and >= 0 ? end : path.Length)];
        return RepositorySchemes.Any(scheme => location.StartsWith(scheme, StringComparison.Ordinal))
            || path.EndsWith(".git", StringComparison.Ordinal)
            || path.Contains(".git@", StringComparison.Ordinal)
                ? location
                : null;
    }
}
