using System.Collections.Frozen;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The words of SPDX 2.3 that its fields are limited to.</summary>
internal static class SpdxVocabulary
{
    /// <summary>Clause 11.1, table 68.</summary>
    public static FrozenSet<string> Relationships { get; } = Set(
        "DESCRIBES", "DESCRIBED_BY", "CONTAINS", "CONTAINED_BY", "DEPENDS_ON", "DEPENDENCY_OF", "DEPENDENCY_MANIFEST_OF", "BUILD_DEPENDENCY_OF",
        "DEV_DEPENDENCY_OF", "OPTIONAL_DEPENDENCY_OF", "PROVIDED_DEPENDENCY_OF", "TEST_DEPENDENCY_OF", "RUNTIME_DEPENDENCY_OF", "EXAMPLE_OF",
        "GENERATES", "GENERATED_FROM", "ANCESTOR_OF", "DESCENDANT_OF", "VARIANT_OF", "DISTRIBUTION_ARTIFACT", "PATCH_FOR", "PATCH_APPLIED",
        "COPY_OF", "FILE_ADDED", "FILE_DELETED", "FILE_MODIFIED", "EXPANDED_FROM_ARCHIVE", "DYNAMIC_LINK", "STATIC_LINK", "DATA_FILE_OF",
        "TEST_CASE_OF", "BUILD_TOOL_OF", "DEV_TOOL_OF", "TEST_OF", "TEST_TOOL_OF", "DOCUMENTATION_OF", "OPTIONAL_COMPONENT_OF", "METAFILE_OF",
        "PACKAGE_OF", "AMENDS", "PREREQUISITE_FOR", "HAS_PREREQUISITE", "REQUIREMENT_DESCRIPTION_FOR", "SPECIFICATION_FOR", "OTHER");

    /// <summary>Clause 7.24.</summary>
    public static FrozenSet<string> Purposes { get; } = Set(
        "APPLICATION", "FRAMEWORK", "LIBRARY", "CONTAINER", "OPERATING-SYSTEM", "DEVICE", "FIRMWARE", "SOURCE", "ARCHIVE", "FILE", "INSTALL", "OTHER");

    /// <summary>Clause 8.3.</summary>
    public static FrozenSet<string> FileTypes { get; } = Set(
        "SOURCE", "BINARY", "ARCHIVE", "APPLICATION", "AUDIO", "IMAGE", "TEXT", "VIDEO", "DOCUMENTATION", "SPDX", "OTHER");

    /// <summary>Clause 7.21.</summary>
    public static FrozenSet<string> Categories { get; } = Set("SECURITY", "PACKAGE-MANAGER", "PERSISTENT-ID", "OTHER");

    /// <summary>Clause 7.10: hexadecimal digits by algorithm; null where the length is free.</summary>
    public static FrozenDictionary<string, int?> ChecksumDigits { get; } = new Dictionary<string, int?>
    {
        ["SHA1"] = 40, ["SHA224"] = 56, ["SHA256"] = 64, ["SHA384"] = 96, ["SHA512"] = 128, ["SHA3-256"] = 64, ["SHA3-384"] = 96,
        ["SHA3-512"] = 128, ["BLAKE2b-256"] = 64, ["BLAKE2b-384"] = 96, ["BLAKE2b-512"] = 128, ["BLAKE3"] = null, ["MD2"] = 32,
        ["MD4"] = 32, ["MD5"] = 32, ["MD6"] = null, ["ADLER32"] = 8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The relationship that a near miss stands for; what is near none comes back as it is.</summary>
    public static string NearestRelationship(string type)
    {
        if (Relationships.Contains(type))
        {
            return type;
        }

        var upper = type.Trim().ToUpperInvariant().Replace('-', '_').Replace(' ', '_');
        return upper switch
        {
            "DESCRIBE" => "DESCRIBES",
            "CONTAIN" => "CONTAINS",
            "DEPENDS" or "DEPEND_ON" => "DEPENDS_ON",
            "TESTCASE_OF" => "TEST_CASE_OF",
            _ => Relationships.TryGetValue(upper, out var known) ? known
                : SpdxRelationship3.ToSpdx2(type, null) is (var word, false) ? word
                : type,
        };
    }

    public static bool IsPurl(string? referenceType) =>
        referenceType is not null
        && (referenceType.Equals("purl", StringComparison.OrdinalIgnoreCase)
            || referenceType.EndsWith("#purl", StringComparison.Ordinal)
            || referenceType.EndsWith("/purl", StringComparison.Ordinal));

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
