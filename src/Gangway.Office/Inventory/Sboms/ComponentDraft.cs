using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>A component as one place of an SBOM states it, before its id and its purl are settled.</summary>
internal sealed class ComponentDraft
{
    private ImmutableArray<LicenseClaim>.Builder? declared;
    private ImmutableArray<LicenseClaim>.Builder? concluded;
    private ImmutableArray<ComponentHash>.Builder? hashes;
    private ImmutableArray<string>.Builder? otherIds;

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

    public string? DownloadLocation { get; set; }

    public Party? Supplier { get; set; }

    public Party? Publisher { get; set; }

    /// <summary>Where one is named beside the authors.</summary>
    public Party? Creator { get; set; }

    /// <summary>One of the authors: the first with an address, or else the first.</summary>
    public Party? Author { get; set; }

    public ComponentFile? File { get; set; }

    public ImmutableArray<LicenseClaim> Declared => declared?.DrainToImmutable() ?? [];

    public ImmutableArray<LicenseClaim> Concluded => concluded?.DrainToImmutable() ?? [];

    public ImmutableArray<ComponentHash> Hashes => hashes?.DrainToImmutable() ?? [];

    public ImmutableArray<string> OtherIds => otherIds?.DrainToImmutable() ?? [];

    /// <summary>The place in the document; serves as id where the document gives none.</summary>
    public required string Locator { get; init; }

    /// <summary>The number of its id, once that is fixed.</summary>
    public int? Node { get; set; }

    /// <summary>Its place among the components, once that is fixed.</summary>
    public int? Place { get; set; }

    /// <summary>True for the subject, listed again.</summary>
    public bool IsRepetition { get; set; }

    public void Claim(LicenseClaimForm form, string? value, string source, string locator, bool isConcluded = false)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        ref var claims = ref isConcluded ? ref concluded : ref declared;
        claims ??= ImmutableArray.CreateBuilder<LicenseClaim>(1);
        claims.Add(new LicenseClaim(form, value, new Evidence(source, locator)));
    }

    public void AddAuthor(Party? author)
    {
        if (author is not null && (Author is null || (Author.Contact is null && author.Contact is not null)))
        {
            Author = author;
        }
    }

    public void AddHash(ComponentHash hash)
    {
        hashes ??= ImmutableArray.CreateBuilder<ComponentHash>(1);
        hashes.Add(hash);
    }

    public void AddId(string? id)
    {
        if (id is not null)
        {
            otherIds ??= ImmutableArray.CreateBuilder<string>(1);
            otherIds.Add(id);
        }
    }
}
