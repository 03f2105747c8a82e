using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// One evaluation of a project, in MSBuild's order: the properties and imports of Directory.Build.props, Directory.Packages.props, the
// project and Directory.Build.targets; items after all properties. What stands below <Target> happens during a build and is not read.
// https://learn.microsoft.com/visualstudio/msbuild/build-process-overview#evaluation-phase
internal sealed class MSBuildEvaluation
{
    private const int MaxFiles = 256;

    private readonly MSBuildFiles _files;
    private readonly LockfileIssues _issues;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<Element> _groups = [];
    private readonly List<Element> _sdks = [];

    /// <param name="project">What is evaluated.</param>
    /// <param name="files">Where the files above it and its imports are looked for.</param>
    /// <param name="framework">The target framework; null where it is not known, or not yet.</param>
    /// <param name="issues">Gets files that could not be read.</param>
    public MSBuildEvaluation(MSBuildFile project, MSBuildFiles files, string? framework, LockfileIssues issues)
    {
        (_files, _issues) = (files, issues);
        Properties = new MSBuildProperties(project.Path, files, framework);
        var folder = TreePaths.FolderOf(project.Path);
        Above(folder, "Directory.Build.props", "ImportDirectoryBuildProps");
        Above(folder, "Directory.Packages.props", "ImportDirectoryPackagesProps");
        Read(project, true);
        Above(folder, "Directory.Build.targets", "ImportDirectoryBuildTargets");
    }

    /// <param name="At">The element.</param>
    /// <param name="File">The file it stands in.</param>
    /// <param name="Holds">Whether its conditions hold; null where that is not known.</param>
    public sealed record Element(XElement At, MSBuildFile File, bool? Holds);

    public MSBuildProperties Properties { get; }

    /// <summary>Elements that may bring an SDK from NuGet.</summary>
    public IEnumerable<Element> Sdks => _sdks;

    /// <summary>The last statement of each property whose value is known, for evidence.</summary>
    public Dictionary<string, Element> Stated { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the items about packages in order, without those whose conditions do not hold, with whether they do: null where that is not known.</summary>
    public void Items(Action<MSBuildPackageItem, MSBuildFile, bool?> take)
    {
        foreach (var (group, file, outer) in _groups)
        {
            var items = file.ItemsOf(group);
            var holds = items.Length == 0 ? false : outer & Holds(group, file);
            foreach (var item in holds == false ? [] : items)
            {
                var own = holds & MSBuildCondition.Holds(item.Condition, Properties, file);
                if (own != false)
                {
                    take(item, file, own);
                }
            }
        }
    }

    private bool? Holds(XElement element, MSBuildFile file) => MSBuildCondition.Holds(element.Attribute("Condition")?.Value, Properties, file);

    private void Above(string folder, string name, string unless)
    {
        if (!Properties.IsFalse(unless) && _files.NearestAbove(folder, name) is { } path && _files.Find(path, _issues) is { } file)
        {
            Read(file, true);
        }
    }

    private void Read(MSBuildFile file, bool? holds)
    {
        if (_read.Count >= MaxFiles || !_read.Add(file.Path))
        {
            return;
        }

        if (file.Root.Attribute("Sdk") is not null)
        {
            _sdks.Add(new Element(file.Root, file, true));
        }

        foreach (var element in file.Root.Elements())
        {
            Take(element, file, holds);
        }
    }

    private void Take(XElement element, MSBuildFile file, bool? outer)
    {
        if (element.Name.LocalName == "ItemGroup")
        {
            _groups.Add(new Element(element, file, outer));
            return;
        }

        var holds = outer & Holds(element, file);
        switch (holds == false ? "" : element.Name.LocalName)
        {
            case "PropertyGroup":
                Define(element, file, holds);
                break;
            case "Import":
                Import(element, file, holds);
                break;
            case "ImportGroup":
                element.Children("Import").ToList().ForEach(import => Take(import, file, holds));
                break;
            case "Choose":
                Choose(element, file, holds);
                break;
            case "Sdk":
                _sdks.Add(new Element(element, file, holds));
                break;
        }
    }

    private void Define(XElement group, MSBuildFile file, bool? outer)
    {
        foreach (var property in group.Elements())
        {
            var holds = outer & Holds(property, file);
            if (holds != false)
            {
                Properties.Define(property.Name.LocalName, property.Value.Trim(), file, holds == true);
                Stated[property.Name.LocalName] = new Element(property, file, holds);
            }
        }
    }

    private void Import(XElement import, MSBuildFile file, bool? holds)
    {
        if (import.Attribute("Sdk") is not null)
        {
            _sdks.Add(new Element(import, file, holds));
        }
        else if (Properties.Resolve(import.Attribute("Project")?.Value, file) is { } stated
            && TreePaths.Resolve(TreePaths.FolderOf(file.Path), stated) is { Length: > 0 } path
            && _files.Find(path, _issues) is { } imported)
        {
            Read(imported, holds);
        }
    }

    // The first branch that holds; where that is not known, all that may be it.
    private void Choose(XElement choose, MSBuildFile file, bool? outer)
    {
        bool? isChosen = false;
        foreach (var branch in choose.Elements().Where(_ => isChosen != true))
        {
            var holds = branch.Name.LocalName == "Otherwise" ? true : Holds(branch, file);
            var here = outer & holds & !isChosen;
            foreach (var element in here == false ? [] : branch.Elements())
            {
                Take(element, file, here);
            }

            isChosen |= holds;
        }
    }
}
