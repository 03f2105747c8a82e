using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// One project or props file with its place in the tree, and its name for issues and evidence about its elements.
internal sealed record MSBuildFile(XElement Root, string Path, string Source)
{
    private readonly Lazy<Dictionary<XElement, MSBuildPackageItem[]>> _items = new(() =>
        Root.Descendants().Where(element => element.Name.LocalName == "ItemGroup").ToDictionary(group => group, MSBuildPackageItem.Of));

    /// <summary>The items of a group of this file that say something of packages.</summary>
    public MSBuildPackageItem[] ItemsOf(XElement group) => _items.Value[group];

    public static MSBuildFile? Parse(string path, LockfileContent file, LockfileIssues issues, out BomReading? refusal)
    {
        if (LockfileXml.Parse(file.Bytes, issues, out refusal) is not { } root)
        {
            return null;
        }

        if (root.Name.LocalName == "Project")
        {
            return new MSBuildFile(root, path, file.Source);
        }

        refusal = issues.Refused("The root element is not <Project>: it is no MSBuild file.", root.Place());
        return null;
    }

    public Evidence At(XElement element) => new(Source, element.Place());

    /// <summary>The place as an issue of another source names it: with this file's name where it is not that source.</summary>
    public string Place(XElement element, LockfileIssues issues) => issues.Source == Source ? element.Place() : At(element).ToString();

    /// <summary>Metadata of an item: an attribute or a child element, whose names MSBuild compares without case.</summary>
    public static string? Metadata(XElement item, string name)
    {
        var attribute = item.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));
        var child = item.Elements().FirstOrDefault(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));
        return (attribute?.Value ?? child?.Value)?.Trim() is { Length: > 0 } text ? text : null;
    }
}
