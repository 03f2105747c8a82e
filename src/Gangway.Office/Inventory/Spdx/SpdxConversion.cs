using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Brings a document from SPDX 2 to SPDX 3 and back, and says what the other generation has no place for.</summary>
public static class SpdxConversion
{
    /// <summary>
    /// SPDX 2.3 of a document of any version. Ids of SPDX 3 become <c>SPDXRef-</c> ids; properties and elements without a field
    /// in 2.3 are left out.
    /// </summary>
    /// <param name="document">Any version; a document of SPDX 2 only changes its version.</param>
    /// <param name="losses">What was left out or changed, a warning for each kind of thing.</param>
    public static SpdxDocument ToSpdx23(SpdxDocument document, out ImmutableArray<Issue> losses)
    {
        var issues = new BomIssues(document.Name ?? "document");
        var converted = document.Version.StartsWith('3') ? SpdxTo2.Convert(document, issues) : SpdxTo2.Renew(document);
        losses = issues.ToImmutable();
        return converted;
    }

    /// <summary>SPDX 3.0.1 of a document of any version.</summary>
    /// <param name="document">Any version.</param>
    /// <param name="losses">What was left out or changed, a warning for each kind of thing.</param>
    public static SpdxDocument ToSpdx3(SpdxDocument document, out ImmutableArray<Issue> losses)
    {
        var issues = new BomIssues(document.Name ?? "document");
        var converted = document.Version.StartsWith('3') ? document with { Version = "3.0.1" } : SpdxTo3.Convert(document, issues);
        losses = issues.ToImmutable();
        return converted;
    }
}
