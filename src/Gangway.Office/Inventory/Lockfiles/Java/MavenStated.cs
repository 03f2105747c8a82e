using System.Collections.Immutable;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// One <dependency> as it stands, properties not resolved.
internal sealed record MavenStated(string Group, string Artifact, string Place)
{
    public string? Type { get; init; }

    public string? Classifier { get; init; }

    public string? Version { get; init; }

    public string? Scope { get; init; }

    public string? Optional { get; init; }

    /// <summary><c>group:artifact</c>, a star for any.</summary>
    public ImmutableArray<string> Exclusions { get; init; } = [];

    /// <summary>Null where it lacks its groupId or artifactId.</summary>
    public static MavenStated? Of(XElement dependency) => dependency.TextOf("groupId") is { } group && dependency.TextOf("artifactId") is { } artifact
        ? new MavenStated(group, artifact, dependency.Place())
        {
            Type = dependency.TextOf("type"),
            Classifier = dependency.TextOf("classifier"),
            Version = dependency.TextOf("version"),
            Scope = dependency.TextOf("scope"),
            Optional = dependency.TextOf("optional"),
            Exclusions = [.. dependency.Child("exclusions").Children("exclusion").Select(e => $"{e.TextOf("groupId") ?? "*"}:{e.TextOf("artifactId") ?? "*"}")],
        }
        : null;

    public static ImmutableArray<MavenStated> Below(XElement? owner) =>
        [.. owner.Child("dependencies").Children("dependency").Select(Of).OfType<MavenStated>()];
}
