using System.Collections.Immutable;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads what a Maven pom.xml itself says: its coordinates and licenses (the subject) and its direct dependencies.</summary>
/// <remarks>
/// Coordinates, properties and <c>dependencyManagement</c> count as far as they stand in the file; parents, imported BOMs, modules and
/// plugins are not followed. Component ids are <c>groupId:artifactId[:type[:classifier]]</c>. Provided dependencies are taken as
/// for development: the product needs them, but somebody else ships them. Dependencies of profiles are optional.
/// See https://maven.apache.org/pom.html. Linear in the document.
/// </remarks>
public static class MavenPomReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileXml.Parse(content, issues, out var refusal) is not { } project)
        {
            return refusal!;
        }

        if (project.Name.LocalName != "project")
        {
            return issues.Refused("The root element is not <project>: it is not a pom.xml.", project.Place());
        }

        var properties = new MavenProperties(project);
        var subject = Subject(project, properties, issues);
        var dependencies = new MavenDependencies(project, properties, issues);
        var components = dependencies.Components();
        return issues.Read(new Bom
        {
            Format = "Maven pom.xml",
            Subject = subject,
            Components = components,
            Dependencies = subject is null ? [] : [.. components.Select(c => new Dependency(subject.Id, c.Id))],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    internal static Component? Subject(XElement project, MavenProperties properties, LockfileIssues issues)
    {
        var group = properties.Resolve("${project.groupId}");
        var stated = properties.Resolve("${project.version}");
        if (properties.Resolve(project.TextOf("artifactId")) is not { } artifact)
        {
            issues.Warning("The project names no artifactId, or one that this file cannot resolve.", project.Place());
            return null;
        }

        var version = LockfileNames.Version(stated);
        return new Component
        {
            Id = $"{group}:{artifact}",
            Group = group,
            Name = artifact,
            Version = version,
            Purl = group is not null && LockfileNames.IsPlain(group) && LockfileNames.IsPlain(artifact)
                ? LockfilePurl.Maven(group, artifact, version, null, null)
                : null,
            Declared = Licenses(project, issues.Source),
            SourceRepository = Repository(project.Child("scm"), properties),
            Evidence = new Evidence(issues.Source, project.Place()),
        };
    }

    internal static ImmutableArray<LicenseClaim> Licenses(XElement project, string source)
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

    internal static string? Repository(XElement? scm, MavenProperties properties)
    {
        var address = scm.TextOf("url") ?? scm.TextOf("connection") ?? scm.TextOf("developerConnection");
        if (properties.Resolve(address) is not { } resolved)
        {
            return null;
        }

        // scm:git:https://… : https://maven.apache.org/scm/scm-url-format.html
        var parts = resolved.StartsWith("scm:", StringComparison.Ordinal) ? resolved.Split(':', 3) : [resolved];
        return RepositoryAddress.WithoutCredentials(parts[^1]);
    }
}
