namespace Gangway.Office.Inventory.Lockfiles.Java;

// An entry of dependencyManagement and the pom it stands in.
internal sealed record MavenManaged(MavenProject By, MavenNeed Need);
