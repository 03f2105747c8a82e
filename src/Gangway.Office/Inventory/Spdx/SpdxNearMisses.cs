using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Writes the words of SPDX 2 for what common tools write in their own way, so that a converted document is valid.</summary>
internal static class SpdxNearMisses
{
    /// <summary>A document of SPDX 3 stays as it is.</summary>
    /// <param name="document">Any version.</param>
    /// <param name="changes">Takes each word that was corrected.</param>
    public static SpdxDocument Corrected(SpdxDocument document, SbomLosses changes) => document.Version.StartsWith('3') ? document : document with
    {
        Relationships = [.. document.Relationships.Select(relationship => Corrected(relationship, changes))],
        Packages = document.Version == "2.3" ? [.. document.Packages.Select(package => Corrected(package, changes))] : document.Packages,
    };

    private static SpdxRelationship Corrected(SpdxRelationship relationship, SbomLosses changes)
    {
        var type = SpdxVocabulary.NearestRelationship(relationship.Type);
        if (type == relationship.Type)
        {
            return relationship;
        }

        changes.Add("relationshipType", relationship.Place.At("relationshipType"), $"{BomIssues.Quote(relationship.Type)} is no word of SPDX and became {type}", isDropped: false);
        return relationship with { Type = type };
    }

    /// <summary>The JSON schema of SPDX 2.2 had an underscore where its text and SPDX 2.3 have a hyphen.</summary>
    private static SpdxPackage Corrected(SpdxPackage package, SbomLosses changes)
    {
        if (package.ExternalReferences.All(reference => reference.Category?.Contains('_', StringComparison.Ordinal) != true))
        {
            return package;
        }

        return package with { ExternalReferences = [.. package.ExternalReferences.Select(reference => Corrected(reference, changes))] };
    }

    private static SpdxExternalReference Corrected(SpdxExternalReference reference, SbomLosses changes)
    {
        var category = reference.Category?.Replace('_', '-');
        if (category == reference.Category || !SpdxVocabulary.Categories.Contains(category!))
        {
            return reference;
        }

        changes.Add("referenceCategory", reference.Place.At("referenceCategory"), $"{BomIssues.Quote(reference.Category!)} is no word of SPDX 2.3 and became {category}", isDropped: false);
        return reference with { Category = category };
    }
}
