using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Tests.Inventory.Spdx;

/// <summary>Documents that say many things, some of them in awkward letters.</summary>
internal static class SpdxArbitrary
{
    private static readonly string[] Pieces =
    [
        "a", "Name", "1.0", "true", "null", "~", "- ", ": ", "#", "\"", "'", "\\", "<b>", "&amp;", "]]>", "{", "[", "%", "@", "*", "é", "语", "\U0001F600", "\u0085", "\u2028", "  ", "SPDXID: x",
    ];

    /// <summary>One line, no white space at its ends.</summary>
    private static readonly Gen<string> Line = Words(Pieces).Select(text => text.Trim()).Where(text => text.Length > 0 && !text.StartsWith("<text>", StringComparison.Ordinal));

    /// <summary>Several lines, white space anywhere.</summary>
    private static readonly Gen<string> Prose = Words([.. Pieces, "\n", "\n\n", "\t", " "]).Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<string> Token = Gen.Elements("abc", "x-1.2", "da39a3ee5e6b", "pkg:npm/a@1", "https://example.org/a?b#c");

    private static readonly Gen<string> License = Gen.Elements("MIT", "Apache-2.0 OR MIT", "LicenseRef-one", "(LicenseRef-two AND MIT)", "NOASSERTION", "NONE");

    private static readonly Gen<string> Agent = Gen.Elements("Person: Reviewer", "Person: Reviewer (a@example.org)", "Organization: Example", "Tool: t-1.0");

    private static readonly Gen<string> Date = Gen.Elements("2024-01-01T00:00:00Z", "2023-12-31T23:59:59Z");

    private static readonly Gen<string> ElementId = Gen.Elements("SPDXRef-DOCUMENT", "SPDXRef-P0", "SPDXRef-P1", "SPDXRef-F0", "SPDXRef-S0", "DocumentRef-other:SPDXRef-x", "NOASSERTION");

    public static Arbitrary<SpdxDocument> Documents { get; } = Document().ToArbitrary();

    private static Gen<string> Words(string[] pieces) => Gen.Elements(pieces).NonEmptyListOf().Select(string.Concat);

    private static Gen<string?> Maybe(Gen<string> text) => Gen.Frequency((1, Gen.Constant((string?)null)), (2, text.Select(value => (string?)value)));

    private static Gen<ImmutableArray<T>> Some<T>(Gen<T> item) =>
        Gen.Choose(0, 2).SelectMany(count => item.ListOf(count)).Select(list => list.ToImmutableArray());

    private static Gen<ImmutableArray<T>> Few<T>(int most, Func<int, Gen<T>> item) =>
        Gen.Choose(0, most).SelectMany(count => Enumerable.Range(0, count).Aggregate(
            Gen.Constant(ImmutableArray<T>.Empty), (all, at) => all.SelectMany(_ => item(at), (list, next) => list.Add(next))));

    private static Gen<SpdxDocument> Document() =>
        from name in Line
        from comment in Maybe(Prose)
        from creators in Agent.NonEmptyListOf()
        from created in Date
        from list in Maybe(Gen.Constant("3.24"))
        from note in Maybe(Prose)
        from packages in Few(2, at => Package($"SPDXRef-P{at}"))
        from files in Few(1, at => File($"SPDXRef-F{at}"))
        from snippets in Few(1, at => Snippet($"SPDXRef-S{at}"))
        from licenses in ExtractedLicense("LicenseRef-one").Zip(ExtractedLicense("LicenseRef-two"))
        from relationships in Some(Relationship())
        from annotations in Some(Annotation([.. packages.Select(package => package.Id!), "SPDXRef-DOCUMENT"]))
        select new SpdxDocument
        {
            Version = "2.3",
            Id = "SPDXRef-DOCUMENT",
            Name = name,
            DataLicense = "CC0-1.0",
            Namespace = "https://example.org/doc",
            Comment = comment,
            Creation = new SpdxCreation { Created = created, Creators = [.. creators], Comment = note, LicenseListVersion = list },
            ExternalDocuments = [new SpdxExternalDocument("DocumentRef-other", "https://example.org/other", new SpdxChecksum("SHA1", "da39a3ee"))],
            Packages = packages,
            Files = files,
            Snippets = snippets,
            ExtractedLicenses = [licenses.Item1, licenses.Item2],
            Relationships = relationships,
            Annotations = [.. annotations.OrderBy(annotation => annotation.Element == "SPDXRef-DOCUMENT" ? "" : annotation.Element, StringComparer.Ordinal)],
        };

    private static Gen<SpdxPackage> Package(string id) =>
        from name in Line
        from lines in Maybe(Line).ArrayOf(5)
        from texts in Maybe(Prose).ArrayOf(6)
        from licenses in Maybe(License).ArrayOf(2)
        from fromFiles in Some(License)
        from supplier in Maybe(Agent)
        from dates in Maybe(Date).ArrayOf(3)
        from analyzed in Gen.Elements<bool?>(null, true, false)
        from code in Gen.Elements(null, new SpdxVerificationCode("abc", []), new SpdxVerificationCode("abc", ["./a", "./b"]))
        from sums in Some(Checksum())
        from references in Some(Reference())
        from attributions in Some(Prose)
        from purpose in Gen.Elements(null, "LIBRARY", "OPERATING-SYSTEM", "SOURCE")
        select new SpdxPackage
        {
            Id = id, Name = name, Version = lines[0], FileName = lines[1], DownloadLocation = lines[2], Homepage = lines[3], Supplier = supplier, Originator = supplier,
            FilesAnalyzed = analyzed, VerificationCode = code, Checksums = sums, SourceInformation = texts[0], LicenseConcluded = licenses[0],
            LicenseDeclared = licenses[1], LicensesFromFiles = fromFiles, LicenseComments = texts[1], Copyright = texts[2], Summary = texts[3], Description = texts[4],
            Comment = texts[5], ExternalReferences = references, AttributionTexts = attributions, PrimaryPurpose = purpose, ReleaseDate = dates[0],
            BuiltDate = dates[1], ValidUntilDate = dates[2],
        };

    private static Gen<SpdxFile> File(string id) =>
        from name in Line
        from texts in Maybe(Prose).ArrayOf(4)
        from license in Maybe(License)
        from inFile in Some(License)
        from types in Some(Gen.Elements("SOURCE", "BINARY", "TEXT", "OTHER"))
        from sums in Some(Checksum())
        from contributors in Some(Line)
        from attributions in Some(Prose)
        select new SpdxFile
        {
            Id = id, Name = name, Types = types, Checksums = sums, LicenseConcluded = license, LicensesInFile = inFile, LicenseComments = texts[0],
            Copyright = texts[1], Comment = texts[2], Notice = texts[3], Contributors = contributors, AttributionTexts = attributions,
        };

    private static Gen<SpdxSnippet> Snippet(string id) =>
        from name in Maybe(Line)
        from texts in Maybe(Prose).ArrayOf(3)
        from license in Maybe(License)
        from inSnippet in Some(License)
        from start in Gen.Choose(1, 99)
        from ranges in Gen.Elements(0, 1, 2)
        select new SpdxSnippet
        {
            Id = id, File = "SPDXRef-F0", Name = name, LicenseConcluded = license, LicensesInSnippet = inSnippet, LicenseComments = texts[0], Copyright = texts[1],
            Comment = texts[2], Ranges = [.. new SpdxRange[] { new(false, start, start + 10), new(true, 1, start) }.Take(ranges)],
        };

    private static Gen<SpdxExtractedLicense> ExtractedLicense(string id) =>
        from text in Prose
        from name in Maybe(Line)
        from comment in Maybe(Prose)
        from see in Some(Token)
        select new SpdxExtractedLicense { Id = id, Text = text, Name = name, Comment = comment, CrossReferences = see };

    private static Gen<SpdxRelationship> Relationship() =>
        from ends in ElementId.Two()
        from type in Gen.Elements("DESCRIBES", "DEPENDS_ON", "DEV_DEPENDENCY_OF", "CONTAINS", "GENERATED_FROM", "OTHER")
        from comment in Maybe(Prose)
        select new SpdxRelationship(ends.Item1, type, ends.Item2, comment);

    private static Gen<SpdxAnnotation> Annotation(string[] elements) =>
        from element in Gen.Elements(elements)
        from annotator in Agent
        from date in Date
        from type in Gen.Elements("REVIEW", "OTHER")
        from comment in Prose
        select new SpdxAnnotation(element, annotator, date, type, comment);

    private static Gen<SpdxChecksum> Checksum() =>
        from algorithm in Gen.Elements("SHA1", "SHA3-256", "BLAKE2b-512")
        from value in Gen.Elements("da39a3ee5e6b", "00")
        select new SpdxChecksum(algorithm, value);

    private static Gen<SpdxExternalReference> Reference() =>
        from kind in Gen.Elements(("PACKAGE-MANAGER", "purl"), ("SECURITY", "cpe23Type"), ("SECURITY", "advisory"), ("OTHER", "vcs"))
        from locator in Token
        from comment in Maybe(Prose)
        select new SpdxExternalReference(kind.Item1, kind.Item2, locator, comment);
}
