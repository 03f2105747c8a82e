namespace Gangway.Office.Inventory.Lockfiles.Java;

/// <summary>Reads what a Maven pom.xml itself says, without its parents and imported BOMs: see <see cref="MavenResolver"/>.</summary>
/// <remarks>Plugins, extensions and modules are no components. Linear in the document.</remarks>
public static class MavenPomReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) =>
        new MavenReactor([], _ => null, null).Read(source, new LockfileContent(content, source));
}
