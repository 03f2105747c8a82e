using System.Collections.Immutable;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// The effective model of one pom: it and its parents, the properties of all, what they manage with the BOMs they import.
internal sealed class MavenModel
{
    private readonly OrderedDictionary<string, MavenNeed> _managed = new(StringComparer.Ordinal);

    public MavenModel(ImmutableArray<XElement> lineage, MavenProperties properties) => (Lineage, Properties) = (lineage, properties);

    public ImmutableArray<XElement> Lineage { get; }

    public MavenProperties Properties { get; }

    public IEnumerable<MavenNeed> Managed => _managed.Values;

    /// <summary>The project's dependencies and those it inherits, completed by its management.</summary>
    public IEnumerable<MavenNeed> Needs => Lineage
        .SelectMany(project => project.Child("dependencies").Children("dependency"))
        .Select(dependency => MavenNeed.Of(dependency, Properties)).OfType<MavenNeed>()
        .DistinctBy(need => need.Key)
        .Select(need => need.Completed(ManagedFor(need)));

    public MavenNeed? ManagedFor(MavenNeed need) => _managed.GetValueOrDefault(need.Key);

    /// <summary>The first that manages a dependency counts: the project before its parents, and these before what is imported.</summary>
    public bool TryManage(MavenNeed need) => _managed.TryAdd(need.Key, need);

    public IEnumerable<MavenNeed> Stated => Lineage
        .SelectMany(project => project.Child("dependencyManagement").Child("dependencies").Children("dependency"))
        .Select(dependency => MavenNeed.Of(dependency, Properties)).OfType<MavenNeed>();

    /// <summary>Licenses are inherited as a whole: the nearest pom that states any.</summary>
    public ImmutableArray<LicenseClaim> Licenses(string source) =>
        Lineage.Select(project => MavenPomReader.Licenses(project, source)).FirstOrDefault(claims => !claims.IsEmpty, []);

    public string? Repository => MavenPomReader.Repository(Lineage[0].Child("scm"), Properties);
}
