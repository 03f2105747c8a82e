using System.Collections.Frozen;
using System.Text;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The vocabulary of SPDX 2 in RDF beside the fields of its JSON encoding.</summary>
internal static class SpdxRdfTerms
{
    public const string Spdx = "http://spdx.org/rdf/terms#";

    private const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    private const string Doap = "http://usefulinc.com/ns/doap#";
    private const string Pointers = "http://www.w3.org/2009/pointers#";

    /// <summary>Properties whose JSON field has another name, most of them a plural.</summary>
    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>
    {
        [Rdfs + "comment"] = "comment",
        [Rdfs + "seeAlso"] = "seeAlsos",
        [Doap + "homepage"] = "homepage",
        [Pointers + "startPointer"] = "startPointer",
        [Pointers + "endPointer"] = "endPointer",
        [Pointers + "offset"] = "offset",
        [Pointers + "lineNumber"] = "lineNumber",
        [Spdx + "specVersion"] = "spdxVersion",
        [Spdx + "creator"] = "creators",
        [Spdx + "externalDocumentRef"] = "externalDocumentRefs",
        [Spdx + "hasExtractedLicensingInfo"] = "hasExtractedLicensingInfos",
        [Spdx + "annotation"] = "annotations",
        [Spdx + "attributionText"] = "attributionTexts",
        [Spdx + "checksum"] = "checksums",
        [Spdx + "externalRef"] = "externalRefs",
        [Spdx + "packageVerificationCodeExcludedFile"] = "packageVerificationCodeExcludedFiles",
        [Spdx + "fileContributor"] = "fileContributors",
        [Spdx + "fileType"] = "fileTypes",
        [Spdx + "licenseInfoInFile"] = "licenseInfoInFiles",
        [Spdx + "licenseInfoInSnippet"] = "licenseInfoInSnippets",
        [Spdx + "range"] = "ranges",
        [Spdx + "hasFile"] = "hasFiles",
        [Spdx + "describesPackage"] = "documentDescribes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null for a property of another vocabulary.</summary>
    public static string? FieldOf(string predicate) =>
        Fields.TryGetValue(predicate, out var field) ? field
        : predicate.StartsWith(Spdx, StringComparison.Ordinal) ? predicate[Spdx.Length..]
        : null;

    /// <summary>The word of the JSON encoding for a value of one of SPDX's own lists: <c>terms#relationshipType_dependsOn</c> is DEPENDS_ON.</summary>
    public static string WordOf(string address)
    {
        var word = address[(address.LastIndexOfAny(['#', '/']) + 1)..];
        var list = word.IndexOf('_', StringComparison.Ordinal);
        var (name, value) = list < 0 ? ("", word) : (word[..list], word[(list + 1)..]);
        return name switch
        {
            "relationshipType" when value == "testcaseOf" => "TEST_CASE_OF",
            "checksumAlgorithm" => Algorithm(value),
            "referenceCategory" or "purpose" => Capitals(value, '-'),
            _ => Capitals(value, '_'),
        };
    }

    private static string Algorithm(string value) =>
        value.StartsWith("blake2b", StringComparison.Ordinal) ? "BLAKE2b-" + value["blake2b".Length..].TrimStart('_')
        : value.ToUpperInvariant().Replace('_', '-');

    private static string Capitals(string camel, char between)
    {
        var capitals = new StringBuilder();
        foreach (var letter in camel)
        {
            if (char.IsAsciiLetterUpper(letter) && capitals.Length > 0 && capitals[^1] != '_')
            {
                capitals.Append(between);
            }

            capitals.Append(char.ToUpperInvariant(letter));
        }

        return capitals.ToString();
    }
}
