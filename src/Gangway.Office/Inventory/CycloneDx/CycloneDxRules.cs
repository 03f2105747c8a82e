namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>The ids of what <see cref="CycloneDxValidation"/> looks for, each with what it means.</summary>
public static class CycloneDxRules
{
    public const string Unreadable = "cdx-unreadable";
    public const string XmlSchema = "cdx-xml-schema";
    public const string DuplicateReference = "cdx-duplicate-ref";
    public const string DanglingReference = "cdx-dangling-ref";
    public const string Purl = "cdx-purl";
    public const string Expression = "cdx-license-expression";
    public const string LicenseId = "cdx-license-id";
    public const string Cycle = "cdx-dependency-cycle";
    public const string VersionRange = "cdx-version-range";
    public const string More = "cdx-more";

    /// <summary>Every rule in one sentence; SARIF lists them.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Unreadable] = "The document is not well-formed, too deep, has a key twice, or states no known version.",
        [XmlSchema] = "The document breaks the XML schema of its version.",
        [DuplicateReference] = "A bom-ref stands twice; each is unique within the document.",
        [DanglingReference] = "A reference names a bom-ref that is not in the document.",
        [Purl] = "A purl breaks the package URL specification.",
        [Expression] = "A license expression is no SPDX license expression.",
        [LicenseId] = "A license id is not on the SPDX license list.",
        [Cycle] = "Components depend on one another in a circle.",
        [VersionRange] = "A version range stands on a component that is not external.",
        [More] = "More of the same kind were found than are listed.",
        [OfKeyword(SchemaKeyword.Type)] = "A value is of the wrong JSON type.",
        [OfKeyword(SchemaKeyword.Enum)] = "A value is none of those its schema lists.",
        [OfKeyword(SchemaKeyword.Const)] = "A value is not the one its schema asks for.",
        [OfKeyword(SchemaKeyword.Pattern)] = "A text has not the form its schema asks for.",
        [OfKeyword(SchemaKeyword.Format)] = "A text is no date, address or e-mail address, as its schema asks for.",
        [OfKeyword(SchemaKeyword.Length)] = "A text is too short or too long.",
        [OfKeyword(SchemaKeyword.Range)] = "A number is too small or too large.",
        [OfKeyword(SchemaKeyword.Items)] = "A list has too few or too many items.",
        [OfKeyword(SchemaKeyword.UniqueItems)] = "A list has the same item twice.",
        [OfKeyword(SchemaKeyword.Undefined)] = "A key is not defined in the version of the document.",
        [OfKeyword(SchemaKeyword.Required)] = "A key is missing.",
        [OfKeyword(SchemaKeyword.OneOf)] = "Keys that exclude one another stand together.",
    };

    internal static string OfKeyword(SchemaKeyword keyword) => keyword switch
    {
        SchemaKeyword.Type => "cdx-type",
        SchemaKeyword.Enum => "cdx-enum",
        SchemaKeyword.Const => "cdx-const",
        SchemaKeyword.Pattern => "cdx-pattern",
        SchemaKeyword.Format => "cdx-format",
        SchemaKeyword.Length => "cdx-length",
        SchemaKeyword.Range => "cdx-range",
        SchemaKeyword.Items => "cdx-items",
        SchemaKeyword.UniqueItems => "cdx-unique-items",
        SchemaKeyword.Undefined => "cdx-undefined",
        SchemaKeyword.Required or SchemaKeyword.RequiredOneOf => "cdx-required",
        _ => "cdx-one-of",
    };
}
