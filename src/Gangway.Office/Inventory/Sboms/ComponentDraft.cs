using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>A component as one place of an SBOM states it, before ids, purls and the graph are settled.</summary>
internal sealed class ComponentDraft
{
    /// <summary>The document's own id; null where it gives none.</summary>
    public string? Reference { get; set; }

    public string? Group { get; set; }

    public string? Name { get; set; }

    /// <summary>A version or a range of versions.</summary>
    public string? Version { get; set; }

    public string? VersionRange { get; set; }

    public string? Purl { get; set; }

    public string? Type { get; set; }

    public DependencyScope Scope { get; set; }

    public string? Copyright { get; set; }

    public string? SourceRepository { get; set; }

    public ImmutableArray<LicenseClaim>.Builder Declared { get; } = ImmutableArray.CreateBuilder<LicenseClaim>();

    public ImmutableArray<LicenseClaim>.Builder Concluded { get; } = ImmutableArray.CreateBuilder<LicenseClaim>();

    /// <summary>The place in the document; serves as id where the document gives none.</summary>
    public required string Locator { get; init; }

    public void Claim(LicenseClaimForm form, string? value, string source, string locator, bool isConcluded = false)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            (isConcluded ? Concluded : Declared).Add(new LicenseClaim(form, value, new Evidence(source, locator)));
        }
    }
}
