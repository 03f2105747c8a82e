namespace Gangway.Office.Inventory.Lockfiles.Java;

// One of a pom's properties as it stands.
internal sealed record MavenProperty(string Name, string Value);
