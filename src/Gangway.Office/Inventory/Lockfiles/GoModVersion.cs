namespace Gangway.Office.Inventory.Lockfiles;

// A module path with its version as a go.mod line states it; a replacement may be a folder instead.
internal sealed record GoModVersion(string Path, string? Version, bool IsIndirect, int Line)
{
    // https://go.dev/ref/mod#go-mod-file-replace: a path that begins with ./ or ../, or an absolute one, is a folder.
    public bool IsFolder => Version is null
        && (Path is "." or ".." || Path.StartsWith("./", StringComparison.Ordinal) || Path.StartsWith("../", StringComparison.Ordinal)
            || Path.StartsWith(".\\", StringComparison.Ordinal) || Path.StartsWith("..\\", StringComparison.Ordinal)
            || Path.StartsWith('/') || (Path.Length > 2 && Path[1] == ':' && Path[2] is '\\' or '/'));
}
