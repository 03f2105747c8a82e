using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// The effective model of one pom: it and its parents, the properties of all, what they manage with the BOMs they import.
internal sealed class MavenModel
{
    private readonly OrderedDictionary<string, MavenNeed> _managed = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<MavenNeed>> _needs;

    public MavenModel(ImmutableArray<MavenProject> lineage)
    {
        (Lineage, Properties) = (lineage, new MavenProperties(lineage));
        _needs = new(() => [.. Lineage.SelectMany(project => project.Needs).Select(Resolved).DistinctBy(need => need.Key).Select(need => need.Completed(ManagedFor(need)))]);
    }

    public ImmutableArray<MavenProject> Lineage { get; }

    public MavenProperties Properties { get; }

    /// <summary>Parents and BOMs that are not at hand, so that versions they manage stay unknown: coordinates, and the pom that asks for them.</summary>
    public List<MavenMissing> Missing { get; } = [];

    public IEnumerable<MavenNeed> Managed => _managed.Values;

    /// <summary>The project's dependencies and those it inherits, completed by its management.</summary>
    public ImmutableArray<MavenNeed> Needs => _needs.Value;

    /// <summary>What the project's own profiles need.</summary>
    public IEnumerable<MavenNeed> MayNeed =>
        Lineage[0].MayNeed.Select(Resolved).Select(need => need.Completed(ManagedFor(need))).Select(need => need with { IsOptional = true });

    public MavenNeed? ManagedFor(MavenNeed need) => _managed.GetValueOrDefault(need.Key);

    /// <summary>The first that manages a dependency counts: the project before its parents, and these before what is imported.</summary>
    public bool TryManage(MavenNeed need) => _managed.TryAdd(need.Key, need);

    /// <summary>What the project and its parents manage, each with the pom that does.</summary>
    public IEnumerable<MavenManaged> Stated => Lineage.SelectMany(project => project.Managed.Select(stated => new MavenManaged(project, Resolved(stated))));

    /// <summary>Licenses are inherited as a whole: the nearest pom that states any.</summary>
    public ImmutableArray<LicenseClaim> Licenses => Lineage.Select(project => project.Licenses).FirstOrDefault(claims => !claims.IsEmpty, []);

    // scm:git:https://… : https://maven.apache.org/scm/scm-url-format.html
    public string? Repository => Properties.Resolve(Lineage[0].Scm) is not { } resolved
        ? null
        : RepositoryAddress.WithoutCredentials(resolved.StartsWith("scm:", StringComparison.Ordinal) ? resolved.Split(':', 3)[^1] : resolved);

    private MavenNeed Resolved(MavenStated stated) => MavenNeed.Of(stated, Properties);
}
