namespace Gangway.Office.Inventory.Spdx;

/// <summary>What a relationship type of SPDX 2 (clause 11) says about who needs whom.</summary>
/// <param name="IsReversed">True where the related element needs the first one: <c>A DEPENDENCY_OF B</c>.</param>
/// <param name="IsDependency">False where it is only a part: <c>A CONTAINS B</c>.</param>
/// <param name="Scope">What for.</param>
internal readonly record struct SpdxRelationshipMeaning(bool IsReversed, bool IsDependency, DependencyScope Scope)
{
    /// <summary>Null for types that say nothing about an inventory.</summary>
    public static SpdxRelationshipMeaning? Of(string type) => type switch
    {
        "DEPENDS_ON" or "HAS_PREREQUISITE" => new(false, true, DependencyScope.Unknown),
        "STATIC_LINK" or "DYNAMIC_LINK" => new(false, true, DependencyScope.Runtime),
        "DEPENDENCY_OF" or "PREREQUISITE_FOR" or "PROVIDED_DEPENDENCY_OF" => new(true, true, DependencyScope.Unknown),
        "RUNTIME_DEPENDENCY_OF" => new(true, true, DependencyScope.Runtime),
        "OPTIONAL_DEPENDENCY_OF" or "OPTIONAL_COMPONENT_OF" => new(true, true, DependencyScope.Optional),
        "DEV_DEPENDENCY_OF" or "BUILD_DEPENDENCY_OF" or "DEV_TOOL_OF" or "BUILD_TOOL_OF" => new(true, true, DependencyScope.Development),
        "TEST_DEPENDENCY_OF" or "TEST_TOOL_OF" => new(true, true, DependencyScope.Test),
        "CONTAINS" => new(false, false, DependencyScope.Unknown),
        "CONTAINED_BY" => new(true, false, DependencyScope.Unknown),
        _ => null,
    };
}
