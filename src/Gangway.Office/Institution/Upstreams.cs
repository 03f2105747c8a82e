using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>Finds which of the components we take come from a repository that was scanned: by published package, then by address.</summary>
public static class Upstreams
{
    public static ImmutableArray<TakenComponent> Find(ImmutableArray<TakenComponent> components, ImmutableArray<CollectedPlace> places)
    {
        var byPackage = new Dictionary<string, string>(StringComparer.Ordinal);
        var byAddress = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in places.Where(place => place.Repository is not null))
        {
            foreach (var package in place.Publishes.Select(package => package.Purl).OfType<PackageUrl>())
            {
                byPackage.TryAdd(package.WithoutVersion().ToString(), place.Path);
            }

            foreach (var address in place.Repository!.Remotes.Select(RepositoryAddress.Normalize).OfType<string>())
            {
                byAddress.TryAdd(address, place.Path);
            }
        }

        return byPackage.Count + byAddress.Count == 0
            ? components
            : [.. components.Select(component => component with { Upstream = Of(component) })];

        string? Of(TakenComponent component) =>
            component.Purl is { } text && PackageUrl.TryParse(text, out var purl, out _) && purl is not null
                && byPackage.TryGetValue(purl.WithoutVersion().ToString(), out var published) ? published
            : Addresses(component).Select(address => byAddress.GetValueOrDefault(address)).FirstOrDefault(path => path is not null);
    }

    /// <summary>The declared repository, and for Go and GitHub purls the one that the name itself is.</summary>
    internal static IEnumerable<string> Addresses(TakenComponent component)
    {
        if (component.SourceRepository is { } declared)
        {
            yield return declared;
        }

        if (component.Purl is not { } text || !PackageUrl.TryParse(text, out var purl, out _) || purl is null)
        {
            yield break;
        }

        var path = $"{purl.Namespace}/{purl.Name}".ToLowerInvariant();
        if (purl.Type == "golang")
        {
            yield return string.Join('/', path.Split('/').Take(3));
        }
        else if (purl.Type is "github" or "bitbucket")
        {
            yield return $"{(purl.Type == "github" ? "github.com" : "bitbucket.org")}/{path}";
        }
    }
}
