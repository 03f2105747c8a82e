using System.Text;
using Gangway.Office.Inventory.Lockfiles.DotNet;
using Gangway.Office.Inventory.Lockfiles.Java;
using Gangway.Office.Inventory.Lockfiles.JavaScript;
using Gangway.Office.Inventory.Lockfiles.Python;
using Gangway.Office.Inventory.Lockfiles.Systems;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>
/// The tree of files that build files lie in, and what each of those says together with the others: a project with the properties
/// above it, a pom with its parents and sibling modules, a lockfile with its manifests, a package database with os-release.
/// </summary>
/// <remarks>Nothing outside the tree is asked for, but poms of <paramref name="installed"/>. Safe for use by several threads.</remarks>
/// <param name="paths">The files that belong together, sorted (ordinal), relative to the top of the tree, '/' between segments.</param>
/// <param name="find">The content of a file of the tree by its path, also of one outside <paramref name="paths"/>; null where there is none.</param>
/// <param name="installed">Poms of packages from elsewhere, such as the local repository.</param>
public sealed class BuildTree(IReadOnlyList<string> paths, Func<string, LockfileContent?> find, MavenPoms? installed = null)
{
    private readonly Lazy<MavenReactor> maven = new(() => new MavenReactor([.. paths.Where(IsPom)], find, installed));
    private readonly Lazy<MSBuildFiles> projects = new(() => new MSBuildFiles(find));

    /// <summary>Reads a document with whatever belongs to it; on its own where nothing does.</summary>
    /// <param name="format">What it was recognized as.</param>
    /// <param name="path">Its path in the tree.</param>
    /// <param name="file">Its content.</param>
    public BomReading Read(BomFormat format, string path, LockfileContent file) => CompressedDocument.IsOne(file.Bytes.Span)
        ? format.Read(file.Bytes, file.Source)
        : Joined(format, path, file);

    private BomReading Joined(BomFormat format, string path, LockfileContent file) => format.Name switch
    {
        "pom.xml" => maven.Value.Read(path, file),
        "MSBuild project" => MSBuildReferences.Read(path, file, projects.Value),
        "packages.lock.json" => NuGetProject.Combine(format.Read(file.Bytes, file.Source), ProjectOf(path)),
        "yarn.lock" => YarnLockReader.Read(file.Bytes, file.Source, [.. YarnWorkspaces.Of(path, file, paths, find)]),
        "poetry.lock" or "pdm.lock" or "pylock.toml" => PythonProject.Combine(format.Read(file.Bytes, file.Source), Beside(path, "pyproject.toml")),
        "Pipfile.lock" => PythonProject.CombinePipfile(format.Read(file.Bytes, file.Source), Beside(path, "Pipfile")),
        "dpkg status" => DpkgStatusReader.Read(file.Bytes, file.Source, ReleaseOf(path)),
        "apk installed" => ApkInstalledReader.Read(file.Bytes, file.Source, ReleaseOf(path)),
        _ => format.Read(file.Bytes, file.Source),
    };

    private LockfileContent? Beside(string path, string name) => find(TreePaths.In(TreePaths.FolderOf(path), name));

    // packages.lock.json is of the one project in its folder, packages.NAME.lock.json of the project NAME.
    private BomReading? ProjectOf(string path)
    {
        var name = TreePaths.NameOf(path)["packages.".Length..];
        var stem = name.Length > "lock.json".Length ? name[..^".lock.json".Length] : null;
        var folder = TreePaths.FolderOf(path);
        var found = Within(folder).Where(candidate => MSBuildFiles.IsProject(candidate) && TreePaths.FolderOf(candidate) == folder
            && (stem is null || TreePaths.StemOf(candidate).Equals(stem, StringComparison.OrdinalIgnoreCase))).Take(2).ToArray();
        return found is [var only] && find(only) is { } project ? MSBuildReferences.Read(only, project, projects.Value) : null;
    }

    // The paths below a folder, by the order they are in.
    private IEnumerable<string> Within(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        var (low, high) = (0, paths.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(paths[middle], prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (; low < paths.Count && paths[low].StartsWith(prefix, StringComparison.Ordinal); low++)
        {
            yield return paths[low];
        }
    }

    // A package database lies in var/lib/dpkg or lib/apk/db of its system; os-release is a link to usr/lib in most of them.
    private OsRelease? ReleaseOf(string path)
    {
        foreach (var database in new[] { "var/lib/dpkg/", "usr/lib/apk/db/", "lib/apk/db/" })
        {
            var at = path.StartsWith(database, StringComparison.Ordinal) ? 0 : path.LastIndexOf("/" + database, StringComparison.Ordinal) + 1;
            if (at == 0 && !path.StartsWith(database, StringComparison.Ordinal))
            {
                continue;
            }

            var system = path[..at];
            var release = (find(system + "etc/os-release") ?? find(system + "usr/lib/os-release")) is { } file
                ? OsRelease.Parse(Encoding.UTF8.GetString(file.Bytes.Span))
                : null;
            return release;
        }

        return null;
    }

    private static bool IsPom(string path) => LockfilePaths.IsPom(path, default);
}
