namespace Gangway.Office.Inventory.Lockfiles.Java;

/// <summary>The pom of an artifact, from a local repository for example; null where it is not there. Every name it is asked for is a plain path segment.</summary>
public delegate ReadOnlyMemory<byte>? MavenPoms(string groupId, string artifactId, string version);
