using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// The package items of one evaluation, in the order MSBuild takes them.
internal sealed class MSBuildItems
{
    private readonly MSBuildProperties _properties;
    private readonly LockfileIssues _issues;
    private readonly OrderedDictionary<string, MSBuildItem> _references = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, MSBuildItem> _versions = new(StringComparer.OrdinalIgnoreCase);

    public MSBuildItems(MSBuildEvaluation evaluation, LockfileIssues issues)
    {
        (_properties, _issues) = (evaluation.Properties, issues);
        foreach (var sdk in evaluation.Sdks)
        {
            Sdk(sdk.At, sdk.File);
        }

        evaluation.Items(Take);
    }

    public IEnumerable<MSBuildItem> References => _references.Values;

    /// <summary>What Central Package Management lists: PackageVersion.</summary>
    public IEnumerable<MSBuildItem> Versions => _versions.Values;

    /// <summary>The version of a reference: its override, its own, the central one. Text as it stands where a property is not known, or a condition was not decided.</summary>
    public (string? Version, string? Constraint) VersionOf(MSBuildItem item)
    {
        var stated = !item.Overrides.IsEmpty ? item.Overrides : !item.Versions.IsEmpty ? item.Versions : _versions.GetValueOrDefault(item.Id)?.Versions ?? [];
        var texts = stated.Select(text => _properties.Resolve(text) ?? text).ToList();
        return texts.Count switch
        {
            0 => (null, null),
            1 => NuGetVersions.Of(texts[0]),
            _ => (null, string.Join(" | ", texts)),
        };
    }

    private void Take(MSBuildPackageItem item, MSBuildFile file, bool? holds)
    {
        var (items, isCertain) = (item.IsVersion ? _versions : _references, holds == true);
        if (!isCertain)
        {
            _issues.Note("The package stands under a condition, which was not decided: it counts.", file.Place(item.At, _issues));
        }

        foreach (var id in Ids(item.Include, item, file))
        {
            var known = items.GetValueOrDefault(id) ?? new MSBuildItem(id, file.At(item.At)) { IsPrivate = item.IsPrivate };
            items[id] = known.With(item.Version, item.VersionOverride, item.PrivateAssets, isCertain);
        }

        foreach (var id in Ids(item.Update, item, file))
        {
            if (items.TryGetValue(id, out var known))
            {
                items[id] = known.With(item.Version, item.VersionOverride, item.PrivateAssets, isCertain);
            }
        }

        foreach (var id in isCertain ? Ids(item.Remove, item, file) : [])
        {
            items.Remove(id);
        }
    }

    private string[] Ids(string? stated, MSBuildPackageItem item, MSBuildFile file)
    {
        if (stated is null)
        {
            return [];
        }

        var ids = (_properties.Resolve(stated, file) ?? stated).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Array.TrueForAll(ids, IsPlain))
        {
            return ids;
        }

        _issues.Warning("A package has a name these files do not resolve, or one no package can have, and was left out.", file.Place(item.At, _issues));
        return Array.FindAll(ids, IsPlain);
    }

    private static bool IsPlain(string id) => LockfileNames.IsPlain(id) && !id.AsSpan().ContainsAny("$@*");

    // <Project Sdk="Name/1.0"> and <Sdk Name="…" Version="…"/> come from NuGet where they state a version.
    private void Sdk(XElement at, MSBuildFile file)
    {
        var named = (at.Attribute("Sdk")?.Value ?? "").Split(';').Select(sdk => sdk.Split('/'))
            .Select(parts => (Name: parts[0].Trim(), Version: parts.Length == 2 ? parts[1].Trim() : MSBuildFile.Metadata(at, "Version")));
        var element = at.Name.LocalName == "Sdk" ? [(Name: MSBuildFile.Metadata(at, "Name") ?? "", Version: MSBuildFile.Metadata(at, "Version"))] : Array.Empty<(string Name, string? Version)>();
        foreach (var (name, version) in named.Concat(element).Where(sdk => sdk.Version is not null && LockfileNames.IsPlain(sdk.Name)))
        {
            _references[name] = new MSBuildItem(name, file.At(at)) { Versions = [version!], IsPrivate = true };
        }
    }
}
