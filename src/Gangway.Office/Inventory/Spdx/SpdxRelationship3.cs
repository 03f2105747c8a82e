using System.Collections.Frozen;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>How SPDX 3 says what a relationship of SPDX 2.3 says (SPDX 3.0.1, annex "Migration guide").</summary>
/// <param name="Type">The word of SPDX 3.</param>
/// <param name="IsReversed">True where SPDX 3 names the two ends the other way round.</param>
/// <param name="Scope">Of a LifecycleScopedRelationship; null where it is a plain one.</param>
internal readonly record struct SpdxRelationship3(string Type, bool IsReversed = false, string? Scope = null)
{
    private static readonly FrozenDictionary<string, SpdxRelationship3> Of2 = new Dictionary<string, SpdxRelationship3>
    {
        ["DESCRIBES"] = new("describes"),
        ["DESCRIBED_BY"] = new("describes", true),
        ["CONTAINS"] = new("contains"),
        ["CONTAINED_BY"] = new("contains", true),
        ["DEPENDS_ON"] = new("dependsOn"),
        ["DEPENDENCY_OF"] = new("dependsOn", true),
        ["DEPENDENCY_MANIFEST_OF"] = new("hasDependencyManifest", true),
        ["BUILD_DEPENDENCY_OF"] = new("dependsOn", true, "build"),
        ["DEV_DEPENDENCY_OF"] = new("dependsOn", true, "development"),
        ["RUNTIME_DEPENDENCY_OF"] = new("dependsOn", true, "runtime"),
        ["TEST_DEPENDENCY_OF"] = new("dependsOn", true, "test"),
        ["OPTIONAL_DEPENDENCY_OF"] = new("hasOptionalDependency", true),
        ["PROVIDED_DEPENDENCY_OF"] = new("hasProvidedDependency", true),
        ["EXAMPLE_OF"] = new("hasExample", true),
        ["GENERATES"] = new("generates"),
        ["GENERATED_FROM"] = new("generates", true),
        ["ANCESTOR_OF"] = new("ancestorOf"),
        ["DESCENDANT_OF"] = new("descendantOf"),
        ["VARIANT_OF"] = new("hasVariant", true),
        ["DISTRIBUTION_ARTIFACT"] = new("hasDistributionArtifact"),
        ["PATCH_FOR"] = new("patchedBy", true),
        ["PATCH_APPLIED"] = new("patchedBy", true),
        ["COPY_OF"] = new("copiedTo", true),
        ["FILE_ADDED"] = new("hasAddedFile", true),
        ["FILE_DELETED"] = new("hasDeletedFile", true),
        ["FILE_MODIFIED"] = new("modifiedBy"),
        ["EXPANDED_FROM_ARCHIVE"] = new("expandsTo", true),
        ["DYNAMIC_LINK"] = new("hasDynamicLink"),
        ["STATIC_LINK"] = new("hasStaticLink"),
        ["DATA_FILE_OF"] = new("hasDataFile", true),
        ["TEST_CASE_OF"] = new("hasTestCase", true),
        ["BUILD_TOOL_OF"] = new("usesTool", true, "build"),
        ["DEV_TOOL_OF"] = new("usesTool", true, "development"),
        ["TEST_TOOL_OF"] = new("usesTool", true, "test"),
        ["TEST_OF"] = new("hasTest", true),
        ["DOCUMENTATION_OF"] = new("hasDocumentation", true),
        ["OPTIONAL_COMPONENT_OF"] = new("hasOptionalComponent", true),
        ["METAFILE_OF"] = new("hasMetadata", true),
        ["PACKAGE_OF"] = new("packagedBy", true),
        ["AMENDS"] = new("amendedBy", true),
        ["PREREQUISITE_FOR"] = new("hasPrerequisite", true),
        ["HAS_PREREQUISITE"] = new("hasPrerequisite"),
        ["REQUIREMENT_DESCRIPTION_FOR"] = new("hasRequirement", true),
        ["SPECIFICATION_FOR"] = new("hasSpecification", true),
        ["OTHER"] = new("other"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The other way; of several words of SPDX 2 the one that reads in the same direction.</summary>
    private static readonly FrozenDictionary<SpdxRelationship3, (string Type, bool IsReversed)> To2 = Of2
        .GroupBy(pair => pair.Value with { IsReversed = false })
        .ToFrozenDictionary(
            group => group.Key,
            group => group.OrderBy(pair => pair.Value.IsReversed).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.IsReversed)).First());

    /// <summary>Null for a word that SPDX 2.3 does not have.</summary>
    public static SpdxRelationship3? Of(string type) => Of2.TryGetValue(type, out var three) ? three : null;

    /// <summary>The word of SPDX 2.3; null where it has none. A scope that it cannot say is left out.</summary>
    public static (string Type, bool IsReversed)? ToSpdx2(string type, string? scope) =>
        To2.TryGetValue(new SpdxRelationship3(type, Scope: scope), out var scoped) ? scoped
        : To2.TryGetValue(new SpdxRelationship3(type), out var plain) ? plain
        : null;
}
