namespace Gangway.Kernels.Licenses.Names;

/// <summary>
/// Short names and syntax of the machine-readable debian/copyright 1.0: "GPL-2+ with OpenSSL exception or Artistic, and Expat".
/// A comma before "and" or "or" binds weaker than both.
/// </summary>
internal static class DebianNames
{
    private const int MostGroups = 20;

    public static string? Translate(string value)
    {
        var groups = new List<(string Joint, string Text)>();
        var rest = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var joint = "";
        while (groups.Count < MostGroups)
        {
            var comma = NextComma(rest, out var next, out var skipped);
            groups.Add((joint, comma < 0 ? rest : rest[..comma]));
            if (comma < 0)
            {
                break;
            }

            joint = next;
            rest = rest[(comma + skipped)..];
        }

        if (groups.Count == 1)
        {
            return NameExpression.Joined(groups[0].Text, Name);
        }

        var result = "";
        foreach (var (link, text) in groups)
        {
            if (NameExpression.Joined(text, Name) is not { } part)
            {
                return null;
            }

            part = part.Contains(" OR ", StringComparison.Ordinal) || part.Contains(" AND ", StringComparison.Ordinal) ? $"({part})" : part;
            result += link + part;
        }

        return result;
    }

    private static int NextComma(string text, out string joint, out int skipped)
    {
        var and = text.IndexOf(", and ", StringComparison.OrdinalIgnoreCase);
        var or = text.IndexOf(", or ", StringComparison.OrdinalIgnoreCase);
        var first = and >= 0 && (or < 0 || and < or);
        (joint, skipped) = first ? (" AND ", 6) : (" OR ", 5);
        return first ? and : or;
    }

    /// <summary>One name, with its exception. Names that the specification leaves to the file ("BSD", "custom") have no translation.</summary>
    public static string? Name(string name)
    {
        var with = name.IndexOf(" with ", StringComparison.OrdinalIgnoreCase);
        if (with >= 0)
        {
            var license = Name(name[..with]);
            return license is not null && !license.Contains(' ', StringComparison.Ordinal) && ExceptionOf(name[(with + 6)..].Trim(), license) is { } exception ? $"{license} WITH {exception}" : null;
        }

        return NameTables.Debian.GetValueOrDefault(name) ?? Gnu(name) ?? CreativeCommons(name);
    }

    /// <summary>The exceptions that the specification or common use names.</summary>
    private static string? ExceptionOf(string name, string license)
    {
        var word = name.EndsWith(" exception", StringComparison.OrdinalIgnoreCase) ? name[..^10].Trim() : name;
        var third = license.StartsWith("GPL-3", StringComparison.Ordinal);
        return word.ToLowerInvariant() switch
        {
            "font" => "Font-exception-2.0",
            "classpath" or "classpathexception" => "Classpath-exception-2.0",
            "autoconf" => third ? "Autoconf-exception-3.0" : "Autoconf-exception-2.0",
            "gcc" or "gcc-runtime-library" or "gcc runtime library" => third ? "GCC-exception-3.1" : "GCC-exception-2.0",
            "bison" => "Bison-exception-2.2",
            "libtool" => "Libtool-exception",
            "llvm" => "LLVM-exception",
            "linux-syscall-note" or "linux-syscall" => "Linux-syscall-note",
            "openssl" when third => "openvpn-openssl-exception",
            _ => name.EndsWith("-exception", StringComparison.Ordinal) || name.Contains("-exception-", StringComparison.Ordinal) ? name : null,
        };
    }

    /// <summary>GPL-2, GPL-2+, LGPL-2.1+, GFDL-1.3+, AGPL-3: the number is exact, "+" means later ones too.</summary>
    private static string? Gnu(string name)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || name[..dash].ToUpperInvariant() is not ("GPL" or "LGPL" or "AGPL" or "GFDL" or "FDL") || name.Length > 24)
        {
            return null;
        }

        var family = name[..dash].ToUpperInvariant() is "FDL" ? "GFDL" : name[..dash].ToUpperInvariant();
        var version = name[(dash + 1)..];
        var later = version.EndsWith('+') || version.EndsWith("-or-later", StringComparison.OrdinalIgnoreCase);
        version = version.TrimEnd('+').Replace("-or-later", "", StringComparison.OrdinalIgnoreCase).Replace("-only", "", StringComparison.OrdinalIgnoreCase);
        version = version.Contains('.', StringComparison.Ordinal) ? version : version + ".0";
        var known = $"{family} {version}" is "GPL 1.0" or "GPL 2.0" or "GPL 3.0" or "LGPL 2.0" or "LGPL 2.1" or "LGPL 3.0" or "AGPL 1.0" or "AGPL 3.0" or "GFDL 1.1" or "GFDL 1.2" or "GFDL 1.3";
        return known ? $"{family}-{version}-{(later ? "or-later" : "only")}" : null;
    }

    /// <summary>CC-BY-SA-3.0: the specification takes the names of the licenses themselves.</summary>
    private static string? CreativeCommons(string name)
    {
        var version = name.LastIndexOf('-');
        if (!name.StartsWith("CC-BY", StringComparison.OrdinalIgnoreCase) || version < 5)
        {
            return null;
        }

        var number = name[(version + 1)..];
        number = number.Contains('.', StringComparison.Ordinal) ? number : number + ".0";
        var kind = name[..version].ToUpperInvariant();
        return kind is "CC-BY" or "CC-BY-SA" or "CC-BY-ND" or "CC-BY-NC" or "CC-BY-NC-SA" or "CC-BY-NC-ND" && number is "1.0" or "2.0" or "2.5" or "3.0" or "4.0" ? $"{kind}-{number}" : null;
    }
}
