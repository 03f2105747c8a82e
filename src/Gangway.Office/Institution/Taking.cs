using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>Merges what the documents list into the components the firm takes: one row an identity, with every place that declares it.</summary>
public sealed class Taking(LicenseLibrary library, Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
{
    private readonly Dictionary<string, Merged> components = new(StringComparer.Ordinal);

    /// <summary>Adds one document of a product.</summary>
    /// <param name="product">The product's path.</param>
    /// <param name="document">What it lists. An SBOM means everything it lists; a build file also names modules of its own product.</param>
    /// <param name="own">Versionless purls of what the product's own repository publishes: not taken from anybody.</param>
    public void Add(string product, CollectedDocument document, ImmutableHashSet<string> own)
    {
        foreach (var component in document.Bom.Components.Where(component => document.Bom.IsSbom || !IsOwn(component, own)))
        {
            var key = KeyOf(component);
            if (!components.TryGetValue(key, out var merged))
            {
                components.Add(key, merged = new Merged(component));
            }

            var scope = document.Role == PathRole.Test ? DependencyScope.Test : component.Scope;
            merged.Add(component, new ComponentUse(product, component.Directness, scope, component.Evidence),
                document.Packages.GetValueOrDefault(component.Id));
        }
    }

    /// <summary>Every component, unknown license first, then by key.</summary>
    public ImmutableArray<TakenComponent> Components() =>
        [.. components.Select(entry => entry.Value.Taken(entry.Key, library, understand))
            .OrderBy(component => component.License.IsKnown)
            .ThenBy(component => component.Key, StringComparer.Ordinal)];

    /// <summary>What is known of single components beyond their license.</summary>
    public ImmutableDictionary<string, bool> NoticeFiles() => components
        .Where(entry => entry.Value.HasNotice is not null)
        .ToImmutableDictionary(entry => entry.Key, entry => entry.Value.HasNotice!.Value, StringComparer.Ordinal);

    /// <summary>Keys of components that some lockfile resolved from a registry, and the document that says so.</summary>
    public ImmutableDictionary<string, string> FromRegistry() => components
        .Where(entry => entry.Value.Lockfile is not null)
        .ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Lockfile!, StringComparer.Ordinal);

    private static bool IsOwn(Component component, ImmutableHashSet<string> own) =>
        !own.IsEmpty && component.Purl is { } purl && own.Contains(purl.WithoutVersion().ToString());

    private static string KeyOf(Component component) =>
        component.Purl is { } purl
            ? purl.ToString()
            : $"name:{(component.Group is null ? "" : component.Group + "/")}{component.Name}{(component.Version is null ? "" : "@" + component.Version)}";

    private sealed class Merged(Component first)
    {
        private readonly List<ComponentUse> uses = [];
        private readonly List<LicenseClaim> declared = [];
        private readonly List<LicenseClaim> concluded = [];
        private readonly List<LicenseFinding> detected = [];
        private readonly HashSet<(LicenseClaimForm, string)> seen = [];
        private readonly HashSet<(string, string)> found = [];
        private string? repository = first.SourceRepository;

        public bool? HasNotice { get; private set; }

        public string? Lockfile { get; private set; }

        public void Add(Component component, ComponentUse use, PackageLicenses? package)
        {
            uses.Add(use);
            repository ??= component.SourceRepository;
            declared.AddRange(component.Declared.Concat(package?.Declared ?? []).Where(claim => seen.Add((claim.Form, claim.Value))));
            concluded.AddRange(component.Concluded);
            detected.AddRange((package?.Detected ?? []).Where(finding => found.Add((finding.Expression, finding.Evidence.Source))));
            HasNotice ??= package?.HasNotice;
            Lockfile ??= package is null ? null : use.Evidence.Source;
        }

        public TakenComponent Taken(
            string key, LicenseLibrary library, Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
        {
            var license = Conclusion.Of([.. declared], [.. concluded], [.. detected], understand);
            return new TakenComponent
            {
                Key = key,
                Name = first.Name,
                Group = first.Group,
                Version = first.Version,
                Constraint = first.Constraint,
                Purl = first.Purl?.ToString(),
                Uses = [.. uses.Distinct()],
                License = license,
                Chosen = license.Concluded is { } expression ? LicenseChoice.Of(expression, library) : [],
                SourceRepository = RepositoryAddress.Normalize(repository),
            };
        }
    }
}
