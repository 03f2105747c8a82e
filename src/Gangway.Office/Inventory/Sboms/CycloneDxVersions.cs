namespace Gangway.Office.Inventory.Sboms;

/// <summary>Which versions of CycloneDX are read, and what to do about the others.</summary>
internal static class CycloneDxVersions
{
    public static bool InJson(string version) => version is "1.2" or "1.3" or "1.4" or "1.5" or "1.6" or "1.7";

    public static bool InXml(string version) => version is "1.0" or "1.1" || InJson(version);

    public static BomReading Refuse(string source, string? version, string serialization, string? path)
    {
        var range = serialization == "XML" ? "1.0 to 1.7" : "1.2 to 1.7";
        return BomReading.Refused(
            source,
            version is null
                ? $"the document does not say which version of CycloneDX it is; CycloneDX {serialization} {range} is read"
                : $"CycloneDX {serialization} {BomIssues.Quote(version)} is not read; CycloneDX {serialization} {range} is",
            path,
            "convert it: cyclonedx convert --input-file FILE --output-file FILE.cdx.json --output-version v1_6");
    }

    /// <summary>Where no scope is given, "the required scope should be assumed by the consumer" (component.scope in the schemas).</summary>
    public static DependencyScope ScopeOf(string? scope) => scope switch
    {
        null or "required" => DependencyScope.Runtime,
        "optional" => DependencyScope.Optional,
        "excluded" => DependencyScope.Development,
        _ => DependencyScope.Unknown,
    };

    /// <summary>The npm tools of CycloneDX mark development dependencies by a property, not by scope.</summary>
    public static bool MarksDevelopment(string? name, string? value) =>
        name == "cdx:npm:package:development" && value == "true";
}
