using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// The <parent> of a pom. Without a relativePath it is looked for one folder up; an empty one says that it is not beside this project.
internal sealed record MavenParent(string? Group, string? Artifact, string? Version, string RelativePath, string Place)
{
    public static MavenParent? Of(XElement? parent) => parent is null ? null : new MavenParent(
        parent.TextOf("groupId"),
        parent.TextOf("artifactId"),
        parent.TextOf("version"),
        parent.Child("relativePath") is { } stated ? stated.Value.Trim() : "../pom.xml",
        parent.Place());
}
