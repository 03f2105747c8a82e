using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>
/// Decides what the products of a place are. A repository or a folder with a <c>gangway.yml</c> is one product; in a plain folder each
/// outermost folder with a lockfile or manifest is one. An SBOM is a product of its own, named by its subject, unless it lies at the
/// root of a repository or carries its product's name: then it describes that product. Documents among samples are set aside.
/// </summary>
public static class ProductLayout
{
    /// <summary>A product before anything is decided about it.</summary>
    /// <param name="Place">Where it was found.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Path">Its folder or SBOM.</param>
    /// <param name="Documents">What it is made of, in path order.</param>
    /// <param name="IsWholePlace">Whether the place's own files (licenses, notices) are this product's.</param>
    public sealed record Draft(
        CollectedPlace Place, string Name, string Path, ImmutableArray<CollectedDocument> Documents, bool IsWholePlace);

    public static (ImmutableArray<Draft> Products, ImmutableArray<CollectedDocument> SetAside) Of(CollectedPlace place)
    {
        var counted = place.Documents.Where(document => !IsSample(document)).ToLookup(document => document.Bom.IsSbom);
        ImmutableArray<CollectedDocument> setAside = [.. place.Documents.Where(IsSample)];
        var products = ImmutableArray.CreateBuilder<Draft>();
        var isOne = place.Repository is not null || place.Declaration is not null;
        if (isOne)
        {
            var name = place.Declaration?.Name ?? place.Name;
            products.Add(new Draft(place, name, place.Path, [.. counted[false], .. counted[true].Where(sbom => Describes(sbom, place, name))], true));
            products.AddRange(counted[true].Where(sbom => !Describes(sbom, place, name)).Select(sbom => OfSbom(place, sbom)));
            return (products.ToImmutable(), setAside);
        }

        var builds = counted[false].ToList();
        foreach (var root in Outermost(builds.Select(document => document.Folder)))
        {
            ImmutableArray<CollectedDocument> parts = [.. builds.Where(document => IsWithin(document.Folder, root))];
            products.Add(new Draft(place, NameOf(root, parts, place), root.Length == 0 ? "." : root, parts, root == Root(place)));
        }

        products.AddRange(counted[true].Select(sbom => OfSbom(place, sbom)));
        return (products.ToImmutable(), setAside);
    }

    private static bool IsSample(CollectedDocument document) =>
        document.Role == PathRole.Fixture || (document.Bom.IsSbom && document.Role is PathRole.Test or PathRole.Documentation);

    private static bool Describes(CollectedDocument sbom, CollectedPlace place, string name) =>
        sbom.Folder == Root(place) || string.Equals(sbom.Bom.Subject?.Name, name, StringComparison.OrdinalIgnoreCase);

    private static string Root(CollectedPlace place) => place.Path == "." ? "" : place.Path;

    private static Draft OfSbom(CollectedPlace place, CollectedDocument sbom) =>
        new(place, sbom.Bom.Subject?.Name ?? FileName(sbom.Path), sbom.Path, [sbom], false);

    private static string NameOf(string root, ImmutableArray<CollectedDocument> parts, CollectedPlace place) =>
        parts.Where(part => part.Folder == root).Select(part => part.Bom.Subject?.Name).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))
        ?? (root.Length == 0 ? place.Name : FileName(root));

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static IEnumerable<string> Outermost(IEnumerable<string> folders)
    {
        var last = (string?)null;
        // Sorted with '/' before every other character, so that a folder comes right before what lies in it.
        foreach (var folder in folders.Distinct().OrderBy(folder => folder.Replace('/', '\0'), StringComparer.Ordinal))
        {
            if (last is null || !IsWithin(folder, last))
            {
                yield return last = folder;
            }
        }
    }

    private static bool IsWithin(string folder, string root) =>
        root.Length == 0 || folder == root || folder.StartsWith(root + "/", StringComparison.Ordinal);
}
