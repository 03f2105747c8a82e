using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// An item that says something of a package, as it stands. It is read once, however many projects and frameworks it counts for.
internal sealed record MSBuildPackageItem(XElement At, string Kind)
{
    private static readonly string[] Kinds = ["PackageReference", "PackageVersion", "GlobalPackageReference", "DotNetCliToolReference", "PackageDownload"];

    public string? Condition { get; private set; }

    public string? Include { get; private set; }

    public string? Update { get; private set; }

    public string? Remove { get; private set; }

    public string? Version { get; private set; }

    public string? VersionOverride { get; private set; }

    public string? PrivateAssets { get; private set; }

    /// <summary>What PackageVersion lists a project may use; a tool or a global reference stays in the build.</summary>
    public bool IsVersion => Kind == Kinds[1];

    public bool IsPrivate => Kind is not ("PackageReference" or "PackageVersion");

    /// <summary>The package items of an ItemGroup.</summary>
    public static MSBuildPackageItem[] Of(XElement group) =>
        [.. group.Elements().Where(item => Kinds.Contains(item.Name.LocalName)).Select(item => Read(new MSBuildPackageItem(item, item.Name.LocalName)))];

    // Metadata are attributes or child elements, whose names MSBuild compares without case; an attribute goes before.
    private static MSBuildPackageItem Read(MSBuildPackageItem item)
    {
        foreach (var child in item.At.Elements())
        {
            item.Take(child.Name.LocalName, child.Value, isAttribute: false);
        }

        foreach (var attribute in item.At.Attributes())
        {
            item.Take(attribute.Name.LocalName, attribute.Value, isAttribute: true);
        }

        return item;
    }

    private void Take(string name, string stated, bool isAttribute)
    {
        var value = stated.Trim() is { Length: > 0 } text ? text : null;
        switch (name.ToUpperInvariant())
        {
            case "VERSION":
                Version = value ?? Version;
                break;
            case "VERSIONOVERRIDE":
                VersionOverride = value ?? VersionOverride;
                break;
            case "PRIVATEASSETS":
                PrivateAssets = value ?? PrivateAssets;
                break;
            case "INCLUDE" when isAttribute:
                Include = value;
                break;
            case "UPDATE" when isAttribute:
                Update = value;
                break;
            case "REMOVE" when isAttribute:
                Remove = value;
                break;
            case "CONDITION" when isAttribute:
                Condition = value;
                break;
        }
    }
}
