using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// The package items of a project and of the files above it, in the order MSBuild evaluates them.
internal sealed class MSBuildItems
{
    private readonly MSBuildProperties _properties;
    private readonly LockfileIssues _issues;
    private readonly OrderedDictionary<string, MSBuildItem> _references = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, MSBuildItem> _versions = new(StringComparer.OrdinalIgnoreCase);

    public MSBuildItems(IReadOnlyList<MSBuildFile> files, MSBuildProperties properties, LockfileIssues issues)
    {
        (_properties, _issues) = (properties, issues);
        foreach (var file in files)
        {
            Sdks(file);
            foreach (var item in file.Items)
            {
                Take(item, file);
            }
        }
    }

    public IEnumerable<MSBuildItem> References => _references.Values;

    /// <summary>What Central Package Management lists: PackageVersion.</summary>
    public IEnumerable<MSBuildItem> Versions => _versions.Values;

    /// <summary>The version of a reference: its override, its own, the central one. Text as it stands where a property is not known.</summary>
    public (string? Version, string? Constraint) VersionOf(MSBuildItem item)
    {
        var stated = item.VersionOverride ?? item.Version ?? _versions.GetValueOrDefault(item.Id)?.Version;
        return stated is null ? (null, null) : NuGetVersions.Of(_properties.Resolve(stated) ?? stated);
    }

    private void Take(XElement item, MSBuildFile file)
    {
        switch (item.Name.LocalName)
        {
            case "PackageReference":
                Change(_references, item, file, false);
                break;
            case "GlobalPackageReference" or "DotNetCliToolReference" or "PackageDownload":
                Change(_references, item, file, true);
                break;
            case "PackageVersion":
                Change(_versions, item, file, false);
                break;
        }
    }

    private void Change(OrderedDictionary<string, MSBuildItem> items, XElement item, MSBuildFile file, bool isPrivate)
    {
        if (item.Attribute("Condition") is not null || item.Parent?.Attribute("Condition") is not null || item.Parent?.Parent?.Name.LocalName is "When" or "Otherwise")
        {
            _issues.Note("The package stands under a condition, which was not evaluated: it counts.", file.Place(item, _issues));
        }

        foreach (var id in Ids(item, "Include", file))
        {
            var known = items.GetValueOrDefault(id) ?? new MSBuildItem(id, file.At(item)) { IsPrivate = isPrivate };
            items[id] = Said(known, item);
        }

        foreach (var id in Ids(item, "Update", file).Where(items.ContainsKey))
        {
            items[id] = Said(items[id], item);
        }

        foreach (var id in Ids(item, "Remove", file))
        {
            items.Remove(id);
        }
    }

    private static MSBuildItem Said(MSBuildItem known, XElement item) => known.With(
        MSBuildFile.Metadata(item, "Version"), MSBuildFile.Metadata(item, "VersionOverride"), MSBuildFile.Metadata(item, "PrivateAssets"));

    private IEnumerable<string> Ids(XElement item, string operation, MSBuildFile file)
    {
        if (item.Attribute(operation)?.Value is not { } stated)
        {
            yield break;
        }

        foreach (var id in (_properties.Resolve(stated) ?? stated).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
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
    private void Sdks(MSBuildFile file)
    {
        var named = (file.Root.Attribute("Sdk")?.Value ?? "").Split(';').Select(sdk => sdk.Split('/')).Where(parts => parts.Length == 2)
            .Select(parts => (Name: parts[0].Trim(), Version: (string?)parts[1].Trim(), At: file.Root));
        var elements = file.Root.Children("Sdk").Select(sdk => (Name: MSBuildFile.Metadata(sdk, "Name") ?? "", Version: MSBuildFile.Metadata(sdk, "Version"), At: sdk));
        foreach (var (name, version, at) in named.Concat(elements).Where(sdk => sdk.Version is not null && LockfileNames.IsPlain(sdk.Name)))
        {
            _references[name] = new MSBuildItem(name, file.At(at)) { Version = version, IsPrivate = true };
        }
    }
}
