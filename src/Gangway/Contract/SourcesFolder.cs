using Gangway.Office.Contract.Notices;

namespace Gangway.Contract;

/// <summary>A folder in which the sources of components lie, each in a folder or archive of its own, known by name: node_modules, a mirror of tarballs.</summary>
internal sealed class SourcesFolder
{
    private static readonly string[] Archives = [".tar.gz", ".tgz", ".tar.xz", ".tar.bz2", ".tar.zst", ".tar", ".zip", ".crate", ".gem", ".whl", ".src.rpm", ".jar", ".nupkg"];
    private static readonly string[] Remarks = ["-sources", "-source", "-src", ".orig", ".src"];

    private readonly Dictionary<string, List<string>> places = new(StringComparer.OrdinalIgnoreCase);

    public SourcesFolder(string folder)
    {
        foreach (var place in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            Add(Path.GetFileName(place), place);
            var isFolder = Directory.Exists(place) && new DirectoryInfo(place).LinkTarget is null;
            foreach (var inner in isFolder ? Directory.GetFileSystemEntries(place).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            {
                Add($"{Path.GetFileName(place)}/{Path.GetFileName(inner)}", inner);
            }
        }
    }

    /// <summary>Folders and archives that bear the component's name, those with its version first. A name without version counts: node_modules has none.</summary>
    public IReadOnlyList<string> Of(NoticeComponent component)
    {
        var group = component.Purl?.Split('@')[0].Split('/') is [_, var scope, _] ? Uri.UnescapeDataString(scope) : null;
        var name = component.Name[(component.Name.LastIndexOfAny(['/', ':']) + 1)..];
        var names = group is null ? [component.Name, name] : new[] { component.Name, $"{group}/{name}", $"{group}-{name}", name };
        var versioned = component.Version is { } version ? names.SelectMany(one => new[] { $"{one}-{version}", $"{one}@{version}", $"{one}_{version}", $"{one}/{version}", $"{one}-v{version}" }) : [];
        return versioned.Concat(names).Select(key => places.GetValueOrDefault(key)).FirstOrDefault(found => found is not null) ?? [];
    }

    private void Add(string name, string place)
    {
        var key = Array.Find(Archives, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending ? name[..^ending.Length] : name;
        key = Array.Find(Remarks, remark => key.EndsWith(remark, StringComparison.OrdinalIgnoreCase)) is { } remark ? key[..^remark.Length] : key;
        (places.TryGetValue(key, out var found) ? found : places[key] = []).Add(place);
    }
}
