namespace Gangway.Office.Inventory.Lockfiles;

// Requirements that name an address instead of a package: git+https://…@tag#egg=name, https://…/name-1.0-py3-none-any.whl.
internal static class RequirementAddress
{
    public static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) && Requirement.NameLength(text) is var name && !text.AsSpan(name).TrimStart().StartsWith("@")
        && !text.AsSpan(name).TrimStart().StartsWith("[");

    public static bool IsFolder(string text) =>
        text is "." or ".." || text.StartsWith('.') || text.StartsWith('/') || text.Contains('/', StringComparison.Ordinal)
        || text.Contains('\\', StringComparison.Ordinal) || text.EndsWith(".whl", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where neither the fragment nor the file name tells what package it is, and for file: addresses.</summary>
    public static Requirement? Parse(string text)
    {
        var marker = text.IndexOf(" ;", StringComparison.Ordinal);
        var address = (marker < 0 ? text : text[..marker]).Trim();
        if (address.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (Egg(address) is { } egg)
        {
            return new Requirement(egg, null, null, address);
        }

        var file = WithoutFragment(address).TrimEnd('/');
        file = file[(file.LastIndexOf('/') + 1)..];
        return address.Contains('+', StringComparison.Ordinal) && address.IndexOf('+', StringComparison.Ordinal) < address.IndexOf("://", StringComparison.Ordinal)
            ? Named(file.Split('@')[0].Replace(".git", "", StringComparison.Ordinal), null, address)
            : Archive(file, address);
    }

    /// <summary>The repository of <c>git+https://host/path@ref#egg=…</c> with its ref, as pip writes it.</summary>
    public static string? Repository(string address)
    {
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return plus > 0 && plus < scheme ? WithoutFragment(address) : null;
    }

    public static string WithoutFragment(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? address : address[..fragment];
    }

    private static string? Egg(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        foreach (var field in fragment < 0 ? [] : address[(fragment + 1)..].Split('&'))
        {
            if (field.StartsWith("egg=", StringComparison.Ordinal) && Requirement.NameLength(field.AsSpan(4)) is > 0 and var length)
            {
                return field.Substring(4, length);
            }
        }

        return null;
    }

    // name-version-…-….whl (PEP 427) and name-version.tar.gz (PEP 625): the first is exact, the second splits at the last dash.
    private static Requirement? Archive(string file, string address)
    {
        if (file.EndsWith(".whl", StringComparison.OrdinalIgnoreCase) && file.Split('-') is [var name, var version, _, ..])
        {
            return Named(name, version, address);
        }

        foreach (var ending in new[] { ".tar.gz", ".zip", ".tar.bz2", ".tgz" })
        {
            var dash = file.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? file.LastIndexOf('-') : -1;
            if (dash > 0)
            {
                return Named(file[..dash], file[(dash + 1)..^ending.Length], address);
            }
        }

        return null;
    }

    private static Requirement? Named(string name, string? version, string address) =>
        name.Length > 0 && Requirement.NameLength(name) == name.Length ? new Requirement(name, LockfileNames.Version(version), null, address) : null;
}
