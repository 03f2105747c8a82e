using System.Collections.Immutable;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// What one pom.xml states, nothing resolved and nothing inherited.
internal sealed record MavenProject(string Source, string? Path, string Place)
{
    public string? Group { get; init; }

    public string? Artifact { get; init; }

    public string? Version { get; init; }

    public MavenParent? Parent { get; init; }

    public ImmutableArray<MavenProperty> Properties { get; init; } = [];

    public ImmutableArray<MavenStated> Managed { get; init; } = [];

    public ImmutableArray<MavenStated> Needs { get; init; } = [];

    /// <summary>What its profiles need: one of them may be active or not.</summary>
    public ImmutableArray<MavenStated> MayNeed { get; init; } = [];

    /// <summary>Places of dependencies that lack a part of their name.</summary>
    public ImmutableArray<string> Nameless { get; init; } = [];

    public ImmutableArray<LicenseClaim> Licenses { get; init; } = [];

    /// <summary>The address of its repository, as scm states it.</summary>
    public string? Scm { get; init; }

    /// <param name="project">The root element.</param>
    /// <param name="source">How issues and evidence name the pom.</param>
    /// <param name="path">Where it lies in the tree; null for what does not lie there.</param>
    public static MavenProject Of(XElement project, string source, string? path)
    {
        var profiles = project.Child("profiles").Children("profile").ToList();
        var byDefault = profiles.Where(profile => profile.Child("activation").TextOf("activeByDefault") == "true");
        var scm = project.Child("scm");
        return new MavenProject(source, path, project.Place())
        {
            Group = project.TextOf("groupId"),
            Artifact = project.TextOf("artifactId"),
            Version = project.TextOf("version"),
            Parent = MavenParent.Of(project.Child("parent")),
            Properties = [.. byDefault.Append(project).SelectMany(owner => owner.Child("properties")?.Elements() ?? []).Select(p => new MavenProperty(p.Name.LocalName, p.Value.Trim()))],
            Managed = [.. byDefault.Prepend(project).SelectMany(owner => MavenStated.Below(owner.Child("dependencyManagement")))],
            Needs = MavenStated.Below(project),
            MayNeed = [.. profiles.SelectMany(profile => MavenStated.Below(profile))],
            Nameless = [.. profiles.Prepend(project).SelectMany(owner => owner.Child("dependencies").Children("dependency"))
                .Where(dependency => MavenStated.Of(dependency) is null).Select(dependency => dependency.Place())],
            Licenses = LicensesOf(project, source),
            Scm = scm.TextOf("url") ?? scm.TextOf("connection") ?? scm.TextOf("developerConnection"),
        };
    }

    private static ImmutableArray<LicenseClaim> LicensesOf(XElement project, string source)
    {
        var claims = ImmutableArray.CreateBuilder<LicenseClaim>();
        foreach (var license in project.Child("licenses").Children("license"))
        {
            var evidence = new Evidence(source, license.Place());
            if (license.TextOf("name") is { } name)
            {
                claims.Add(new LicenseClaim(LicenseClaimForm.Name, name, evidence));
            }
            else if (license.TextOf("url") is { } url)
            {
                claims.Add(new LicenseClaim(LicenseClaimForm.Url, url, evidence));
            }
        }

        return claims.ToImmutable();
    }
}
