using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>What of an SPDX document is in no inventory, and so is lost on the way to CycloneDX. One pass over the document.</summary>
internal sealed class SpdxRest(SpdxDocument document, SbomLosses losses)
{
    private readonly HashSet<string> packages = [.. document.Packages.Select(package => package.Id).OfType<string>()];

    public static void Add(SpdxDocument document, SbomLosses losses)
    {
        var rest = new SpdxRest(document, losses);
        rest.AddDocument();
        foreach (var package in document.Packages)
        {
            rest.Add(package);
        }

        rest.AddRelationships();
        rest.AddLicenses();
    }

    private void AddDocument()
    {
        var described = document.Relationships.FirstOrDefault(relationship => relationship.Type == "DESCRIBES")?.To;
        var subject = document.Packages.FirstOrDefault(package => package.Id == described);
        Lose("name", document.Name, document.Place.At("name"), document.Name is not null && document.Name != subject?.Name);
        Lose("comment", document.Comment, document.Place.At("comment"));
        Lose("creationInfo/licenseListVersion", document.Creation?.LicenseListVersion, document.Creation?.Place.At("licenseListVersion"));
        Lose("externalDocumentRefs", document.ExternalDocuments.Length, document.Place.At("externalDocumentRefs"));
        Lose("files", document.Files.Length, document.Files.FirstOrDefault()?.Place.ToString());
        Lose("snippets", document.Snippets.Length, document.Snippets.FirstOrDefault()?.Place.ToString());
        Lose("annotations", document.Annotations.Length, document.Annotations.FirstOrDefault()?.Place.ToString());
        Lose("elements without a field in SPDX 2", document.OtherElements.Length, null);
        LoseExtra("", document.Extra.Keys, document.Place);
    }

    private void Add(SpdxPackage package)
    {
        var place = package.Place;
        Lose("packages/homepage", package.Homepage, place.At("homepage"));
        Lose("packages/sourceInfo", package.SourceInformation, place.At("sourceInfo"));
        Lose("packages/licenseInfoFromFiles", package.LicensesFromFiles.Length, place.At("licenseInfoFromFiles"));
        Lose("packages/licenseComments", package.LicenseComments, place.At("licenseComments"));
        Lose("packages/summary", package.Summary, place.At("summary"));
        Lose("packages/description", package.Description, place.At("description"));
        Lose("packages/comment", package.Comment, place.At("comment"));
        Lose("packages/attributionTexts", package.AttributionTexts.Length, place.At("attributionTexts"));
        Lose("packages/releaseDate", package.ReleaseDate, place.At("releaseDate"));
        Lose("packages/builtDate", package.BuiltDate, place.At("builtDate"));
        Lose("packages/validUntilDate", package.ValidUntilDate, place.At("validUntilDate"));
        Lose("packages/packageVerificationCode", package.VerificationCode?.Value, place.At("packageVerificationCode"));
        foreach (var (field, value) in new[] { ("downloadLocation", package.DownloadLocation), ("licenseDeclared", package.LicenseDeclared), ("licenseConcluded", package.LicenseConcluded), ("copyrightText", package.Copyright) })
        {
            Lose($"packages/{field} NONE", value, place.At(field), value == "NONE");
        }

        Lose($"packages/primaryPackagePurpose {package.PrimaryPurpose}", package.PrimaryPurpose, place.At("primaryPackagePurpose"),
            package.PrimaryPurpose is not null && SpdxComponent.TypeOf(package.PrimaryPurpose) is null);
        LoseExtra("packages/", package.Extra.Keys, place);
        AddReferences(package);
    }

    private void AddReferences(SpdxPackage package)
    {
        var hasPurl = false;
        foreach (var reference in package.ExternalReferences)
        {
            var isPurl = SpdxVocabulary.IsPurl(reference.Type);
            var isKept = isPurl ? !hasPurl : SpdxComponent.IsIdentity(reference.Type) || reference.Type == SpdxComponent.RepositoryType;
            hasPurl |= isPurl;
            Lose($"packages/externalRefs {Plain(reference.Type)}", reference.Locator, reference.Place.ToString(), !isKept);
            Lose("packages/externalRefs/comment", reference.Comment, reference.Place.At("comment"));
        }
    }

    /// <summary>Between packages what says who needs whom is kept; what a file is to what is not.</summary>
    private void AddRelationships()
    {
        foreach (var relationship in document.Relationships)
        {
            var type = SpdxVocabulary.NearestRelationship(relationship.Type);
            var isDescription = type is "DESCRIBES" or "DESCRIBED_BY";
            var isEdge = SpdxRelationshipMeaning.Of(type) is not null && packages.Contains(relationship.From) && (packages.Contains(relationship.To) || relationship.To is "NONE" or "NOASSERTION");
            Lose($"relationships {Plain(relationship.Type)}", relationship.Type, relationship.Place.ToString(), !isDescription && !isEdge);
            Lose("relationships/comment", relationship.Comment, relationship.Place.At("comment"));
        }
    }

    /// <summary>A text goes along with the license that names it.</summary>
    private void AddLicenses()
    {
        var named = document.Packages.SelectMany(package => new[] { package.LicenseDeclared, package.LicenseConcluded }).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(SpdxExtractedTexts.IdsIn).ToHashSet(StringComparer.Ordinal);
        foreach (var license in document.ExtractedLicenses)
        {
            Lose("hasExtractedLicensingInfos of no package", license.Id, license.Place.ToString(), license.Id is null || !named.Contains(license.Id));
            Lose("hasExtractedLicensingInfos/name", license.Name, license.Place.At("name"));
            Lose("hasExtractedLicensingInfos/comment", license.Comment, license.Place.At("comment"));
            Lose("hasExtractedLicensingInfos/seeAlsos", license.CrossReferences.Length, license.Place.At("seeAlsos"));
            LoseExtra("hasExtractedLicensingInfos/", license.Extra.Keys, license.Place);
        }
    }

    private void LoseExtra(string parent, IEnumerable<string> keys, SpdxPlace place)
    {
        foreach (var key in keys)
        {
            Lose(parent + Plain(key), key, place.At(key));
        }
    }

    private static string Plain(string? text) => BomIssues.Quote(text ?? "?")[1..^1];

    private void Lose(string field, string? value, string? place) => Lose(field, value, place, value is not (null or "NOASSERTION"));

    private void Lose(string field, string? value, string? place, bool isLost) => Lose(field, isLost && value is not null ? 1 : 0, place);

    private void Lose(string field, int count, string? place) => losses.Add(field, place, "no part of the inventory, which is what goes over", isDropped: true, count);
}
