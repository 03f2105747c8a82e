namespace Gangway.Office.Inventory.Lockfiles.Java;

/// <summary>Reads a pom.xml with the poms it refers to: parents, imported BOMs and, one after the other, those of all it needs.</summary>
/// <remarks>
/// Component ids are <c>groupId:artifactId[:type[:classifier]]</c>. Versions managed elsewhere, what dependencies need and their licenses
/// are known as far as poms are at hand; what is missing costs a note. Provided dependencies are taken as for development: the product
/// needs them, but somebody else ships them. Dependencies of the project's own profiles are optional. Version ranges and relocations are
/// not followed. See https://maven.apache.org/pom.html. Bounded: 20,000 poms, 50,000 components.
/// </remarks>
public static class MavenResolver
{
    /// <param name="content">The pom.xml.</param>
    /// <param name="source">How issues and evidence name it.</param>
    /// <param name="poms">Where poms come from; asked at most once for each.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source, MavenPoms poms) =>
        new MavenReactor([], _ => null, poms).Read(source, new LockfileContent(content, source));
}
