namespace Gangway.Office.Inventory.Lockfiles.Java;

// One line of a tree drawn as text: "[INFO] |  +- group:artifact:jar:1.0:compile (optional)". Each step in is three characters.
internal readonly record struct MavenTreeLine(int Depth, MavenCoordinates Coordinates, bool IsOmitted)
{
    private const int MaxDepth = 512;

    public static MavenTreeLine? Parse(string line, string place)
    {
        var rest = line.AsSpan().TrimEnd();
        var log = rest.IndexOf("[INFO] ");
        rest = log >= 0 ? rest[(log + 7)..] : rest;
        var depth = 0;
        while (rest.Length > 3 && depth < MaxDepth && rest[..3] is "|  " or "   " or "+- " or "\\- " or "│  " or "├─ " or "└─ ")
        {
            rest = rest[3..];
            depth++;
        }

        var isOmitted = rest.StartsWith("(");
        rest = isOmitted ? rest[1..] : rest;
        var end = rest.IndexOf(' ');
        var said = end < 0 ? "" : rest[end..];
        var isOptional = said.Contains("(optional", StringComparison.Ordinal);
        var words = (end < 0 ? rest : rest[..end]).ToString();

        // A line of Maven's log that is no tree has words behind its first; a root has none.
        return (depth > 0 || said.Trim().IsEmpty) && MavenCoordinates.Parse(words, isOptional) is { } coordinates
            ? new MavenTreeLine(depth, coordinates with { Place = place }, isOmitted)
            : null;
    }
}
