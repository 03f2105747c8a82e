using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>
/// Decides which documents count where several speak of the same project, so that no component counts twice: what a tool resolved goes
/// before what a person wrote.
/// </summary>
/// <remarks>
/// project.assets.json and packages.lock.json go before their project file; of these two the assets, which know what is for development,
/// unless the lock names a package that they do not have: then the lock is newer. A Maven dependency tree goes before the pom it was
/// printed for (the tree of several modules before all poms below it), conan.lock before conanfile.txt, npm-shrinkwrap.json before
/// package-lock.json, as npm has it. A requirement without a version gives way to a Python lock beside it that has one. Linear.
/// </remarks>
public static class LockfilePrecedence
{
    private static readonly string[] PythonLocks = ["poetry.lock", "pdm.lock", "uv.lock", "pylock.toml", "Pipfile.lock"];

    /// <summary>What counts of each document, in the order given; null for one that gives way as a whole.</summary>
    /// <param name="documents">Path and content of all documents of a tree.</param>
    public static ImmutableArray<Bom?> Of(IReadOnlyList<(string Path, Bom Bom)> documents)
    {
        var given = Enumerable.Range(0, documents.Count).Where(at => !documents[at].Bom.IsSbom).ToList();
        var byFolder = given.ToLookup(at => TreePaths.FolderOf(documents[at].Path), StringComparer.Ordinal);
        var losers = new HashSet<int>();
        DotNet(documents, given, losers);
        Maven(documents, given, losers);
        foreach (var (winner, loser) in new[] { ("conan.lock", "conanfile.txt"), ("npm-shrinkwrap.json", "package-lock.json") })
        {
            foreach (var at in given.Where(at => TreePaths.NameOf(documents[at].Path) == winner))
            {
                losers.UnionWith(byFolder[TreePaths.FolderOf(documents[at].Path)].Where(other => TreePaths.NameOf(documents[other].Path) == loser));
            }
        }

        return [.. documents.Select((document, at) => losers.Contains(at) ? null
            : document.Bom.Format == "requirements.txt" ? WithoutLocked(document, byFolder[TreePaths.FolderOf(document.Path)].Select(other => documents[other].Bom))
            : document.Bom)];
    }

    private static void DotNet(IReadOnlyList<(string Path, Bom Bom)> documents, List<int> given, HashSet<int> losers)
    {
        var projects = given.Where(at => Is(at, "MSBuild project")).ToList();
        var byStem = projects.ToLookup(at => TreePaths.StemOf(documents[at].Path), StringComparer.OrdinalIgnoreCase);
        var byFolder = projects.ToLookup(at => TreePaths.FolderOf(documents[at].Path), StringComparer.Ordinal);
        var assets = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var at in given.Where(at => Is(at, "project.assets.json")))
        {
            // FOLDER/obj/project.assets.json, or artifacts/obj/NAME/project.assets.json.
            var folder = TreePaths.FolderOf(documents[at].Path);
            var own = TreePaths.NameOf(folder) == "obj" ? byFolder[TreePaths.FolderOf(folder)] : byStem[TreePaths.NameOf(folder)];
            var named = own.Where(project => TreePaths.StemOf(documents[project].Path) == documents[at].Bom.Subject?.Name).ToList();
            foreach (var project in named.Count > 0 ? named : own)
            {
                losers.Add(project);
                assets.TryAdd(documents[project].Path, at);
            }
        }

        foreach (var at in given.Where(at => Is(at, "packages.lock.json")))
        {
            var (folder, name) = (TreePaths.FolderOf(documents[at].Path), TreePaths.NameOf(documents[at].Path)["packages.".Length..]);
            var own = byFolder[folder].Where(project => name.Length <= "lock.json".Length
                || name.StartsWith(TreePaths.StemOf(documents[project].Path) + ".", StringComparison.OrdinalIgnoreCase)).ToList();
            foreach (var project in own)
            {
                losers.Add(project);
                if (assets.TryGetValue(documents[project].Path, out var restored))
                {
                    losers.Add(Holds(documents[restored].Bom, documents[at].Bom) ? at : restored);
                }
            }
        }

        bool Is(int at, string format) => documents[at].Bom.Format.StartsWith(format, StringComparison.Ordinal);
    }

    private static bool Holds(Bom wider, Bom narrower)
    {
        var known = wider.Components.Select(component => (component.Name.ToUpperInvariant(), component.Version)).ToHashSet();
        return narrower.Components.All(component => known.Contains((component.Name.ToUpperInvariant(), component.Version)));
    }

    private static void Maven(IReadOnlyList<(string Path, Bom Bom)> documents, List<int> given, HashSet<int> losers)
    {
        foreach (var tree in given.Where(at => documents[at].Bom.Format.StartsWith("Maven dependency:tree", StringComparison.Ordinal)))
        {
            var folder = TreePaths.FolderOf(documents[tree].Path);
            var subject = documents[tree].Bom.Subject?.Purl?.WithoutVersion().ToString();
            losers.UnionWith(given.Where(at => documents[at].Bom.Format == "Maven pom.xml" && (subject is null
                ? IsWithin(TreePaths.FolderOf(documents[at].Path), folder)
                : TreePaths.FolderOf(documents[at].Path) == folder && documents[at].Bom.Subject?.Purl?.WithoutVersion().ToString() == subject)));
        }
    }

    private static Bom WithoutLocked((string Path, Bom Bom) requirements, IEnumerable<Bom> beside)
    {
        var locked = beside.Where(bom => PythonLocks.Any(name => bom.Format.StartsWith(name, StringComparison.Ordinal)))
            .SelectMany(bom => bom.Components).Where(component => component.Version is not null)
            .Select(component => LockfilePurl.PyPiName(component.Name)).ToHashSet(StringComparer.Ordinal);
        return locked.Count == 0 ? requirements.Bom : requirements.Bom with
        {
            Components = [.. requirements.Bom.Components.Where(component => component.Version is not null || !locked.Contains(LockfilePurl.PyPiName(component.Name)))],
        };
    }

    private static bool IsWithin(string folder, string root) =>
        root.Length == 0 || folder == root || folder.StartsWith(root + "/", StringComparison.Ordinal);
}
