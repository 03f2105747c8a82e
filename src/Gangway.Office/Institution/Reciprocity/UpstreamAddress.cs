using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>Which repository a component is built from: a clone that publishes the package, else the address that is declared or that the name itself is.</summary>
public static class UpstreamAddress
{
    /// <summary>What one clone is called: the address of a remote, else <c>(local)/name</c>.</summary>
    public static string OfClone(IEnumerable<string> remotes, string name) =>
        remotes.Select(RepositoryAddress.Normalize).OfType<string>().FirstOrDefault() ?? $"(local)/{name}";

    /// <param name="clones">Address of each clone by the versionless purls it publishes.</param>
    /// <returns>Null where nobody knows.</returns>
    public static string? Of(TakenComponent component, IReadOnlyDictionary<string, string> clones) =>
        component.Purl is { } text && PackageUrl.TryParse(text, out var purl, out _) && purl is not null && clones.TryGetValue(purl.WithoutVersion().ToString(), out var clone)
            ? clone
            : Upstreams.Addresses(component).FirstOrDefault();

    /// <summary>Which packages come from which clone; of two clones that publish one package the first counts.</summary>
    public static ImmutableDictionary<string, string> Published(IEnumerable<(string Address, ImmutableArray<Component> Publishes)> clones) => clones
        .SelectMany(clone => clone.Publishes.Select(package => package.Purl?.WithoutVersion().ToString()).OfType<string>().Select(purl => (purl, clone.Address)))
        .DistinctBy(pair => pair.purl).ToImmutableDictionary(pair => pair.purl, pair => pair.Address, StringComparer.Ordinal);
}
