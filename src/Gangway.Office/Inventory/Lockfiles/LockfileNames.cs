namespace Gangway.Office.Inventory.Lockfiles;

// Which names can be names at all. What cannot is left out with a warning: a purl or a folder must never be made of it.
internal static class LockfileNames
{
    /// <summary>True for one path segment without control characters, blanks or separators.</summary>
    public static bool IsPlain(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > 512 || name is "." or "..")
        {
            return false;
        }

        foreach (var letter in name)
        {
            if (char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '/' or '\\' or '\uFFFD')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for <c>name</c> and <c>@scope/name</c>.</summary>
    public static bool IsNpm(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return name.StartsWith('@')
            ? slash > 1 && IsPlain(name.AsSpan(1, slash - 1)) && IsPlain(name.AsSpan(slash + 1))
            : IsPlain(name);
    }

    public static (string? Scope, string Name) SplitNpm(string name)
    {
        var slash = name.StartsWith('@') ? name.IndexOf('/', StringComparison.Ordinal) : -1;
        return slash < 0 ? (null, name) : (name[..slash], name[(slash + 1)..]);
    }

    /// <summary>True where every segment of a slash-separated path is plain: Go module paths.</summary>
    public static bool IsPlainPath(string path)
    {
        if (path.Length is 0 or > 2048)
        {
            return false;
        }

        foreach (var segment in path.AsSpan().Split('/'))
        {
            if (!IsPlain(path.AsSpan(segment)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A version as text: without control characters and not absurdly long.</summary>
    public static string? Version(string? version) =>
        version is { Length: > 0 and <= 512 } && !version.AsSpan().ContainsAnyInRange('\0', '\u001F') ? version : null;
}
