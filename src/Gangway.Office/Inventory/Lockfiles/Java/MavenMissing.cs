namespace Gangway.Office.Inventory.Lockfiles.Java;

// A parent or a BOM that is not at hand, by its coordinates, and the pom that asks for it.
internal sealed record MavenMissing(string Coordinates, MavenProject By);
