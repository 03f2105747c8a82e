namespace Gangway.Office.Inventory.Lockfiles.Java;

/// <summary>Reads a pom.xml with the poms it refers to: parents, imported BOMs and, one after the other, those of all it needs.</summary>
/// <remarks>
/// Component ids are <c>groupId:artifactId[:type[:classifier]]</c>. What <see cref="MavenPomReader"/> leaves open (versions managed
/// elsewhere, what dependencies need, their licenses) is filled in as far as poms are at hand; each that is missing costs a note.
/// Profiles, version ranges and relocations are not followed. Bounded: 10,000 poms, 50,000 components.
/// </remarks>
public static class MavenResolver
{
    /// <param name="content">The pom.xml.</param>
    /// <param name="source">How issues and evidence name it.</param>
    /// <param name="poms">Where poms come from; asked at most once for each.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source, MavenPoms poms)
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

        var models = new MavenModels(poms, issues);
        var root = models.Of(project);
        var subject = MavenPomReader.Subject(project, root.Properties, issues);
        subject = subject is null ? null : subject with { Declared = root.Licenses(source) };
        var graph = new LockfileGraph();
        new MavenClosure(models, root, graph, issues).Follow();
        return issues.Read(graph.ToBom("Maven pom.xml, resolved", subject, LockfileText.Whole(content, source)));
    }
}
