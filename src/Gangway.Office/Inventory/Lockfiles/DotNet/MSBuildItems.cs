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
        foreach (var (sdk, file) in evaluation.Sdks)
        {
            Sdk(sdk, file);
        }

        foreach (var (item, file, holds) in evaluation.Items())
        {
            Take(item, file, holds == true);
        }
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

    private void Take(XElement item, MSBuildFile file, bool isCertain)
    {
        switch (item.Name.LocalName)
        {
            case "PackageReference":
                Change(_references, item, file, false, isCertain);
                break;
            case "GlobalPackageReference" or "DotNetCliToolReference" or "PackageDownload":
                Change(_references, item, file, true, isCertain);
                break;
            case "PackageVersion":
                Change(_versions, item, file, false, isCertain);
                break;
        }
    }

    private void Change(OrderedDictionary<string, MSBuildItem> items, XElement item, MSBuildFile file, bool isPrivate, bool isCertain)
    {
        if (!isCertain)
        {
            _issues.Note("The package stands under a condition, which was not decided: it counts.", file.Place(item, _issues));
        }

        foreach (var id in Ids(item, "Include", file))
        {
            var known = items.GetValueOrDefault(id) ?? new MSBuildItem(id, file.At(item)) { IsPrivate = isPrivate };
            items[id] = Said(known, item, isCertain);
        }

        foreach (var id in Ids(item, "Update", file).Where(items.ContainsKey))
        {
            items[id] = Said(items[id], item, isCertain);
        }

        foreach (var id in isCertain ? Ids(item, "Remove", file) : [])
        {
            items.Remove(id);
        }
    }

    private static MSBuildItem Said(MSBuildItem known, XElement item, bool isCertain) => known.With(
        MSBuildFile.Metadata(item, "Version"), MSBuildFile.Metadata(item, "VersionOverride"), MSBuildFile.Metadata(item, "PrivateAssets"), isCertain);

    private IEnumerable<string> Ids(XElement item, string operation, MSBuildFile file)
    {
        if (item.Attribute(operation)?.Value is not { } stated)
        {
            yield break;
        }

        foreach (var id in (_properties.Resolve(stated, file) ?? stated).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (LockfileNames.IsPlain(id) && !id.AsSpan().ContainsAny("$@*"))
            {
                yield return id;
                continue;
            }

            _issues.Warning("A package has a name these files do not resolve, or one no package can have, and was left out.", file.Place(item, _issues));
        }
    }

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
