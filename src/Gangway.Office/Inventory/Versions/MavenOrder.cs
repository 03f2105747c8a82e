namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Maven's ComparableVersion as it is since 3.9, with the later corrections that make it one order: <c>1.0-alpha-1</c>, <c>1.0-SNAPSHOT</c>,
/// <c>1.0</c>, <c>1.0-sp</c>, <c>1.0-foo</c>, <c>1.0-1</c>, <c>1.0.1</c>. Every text is a version.
/// </summary>
internal static class MavenOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        VersionText.AreDotted(left, right) ? VersionText.CompareDotted(left, right) : MavenItem.Compare(MavenVersionReader.Read(left), MavenVersionReader.Read(right));
}
