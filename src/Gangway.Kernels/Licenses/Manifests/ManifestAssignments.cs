
using Gangway.Kernels.Licenses.Names;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>Shell and make assignments: PKGBUILD, APKBUILD, ebuilds, ports, OpenWrt, Buildroot, BitBake, setup.cfg, dist.ini.</summary>
internal static class ManifestAssignments
{
    private const int LongestKey = 60;

    /// <summary>Whether a line sets something that is called after licenses: of a thousand Makefiles that speak of one few do.</summary>
    public static bool MayNameOne(ReadOnlySpan<byte> utf8) => Sets(utf8, "icen"u8) || Sets(utf8, "ICEN"u8) || Sets(utf8, "lassifier"u8) || Sets(utf8, "LIC_FILES"u8);

    private static bool Sets(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name)
    {
        while (rest.IndexOf(name) is >= 0 and var found)
        {
            rest = rest[found..];
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? rest : rest[..end];
            if (line.IndexOf((byte)'=') is > 0 and < LongestKey)
            {
                return true;
            }

            rest = rest[line.Length..];
        }

        return false;
    }

    public static void Read(ManifestDraft draft)
    {
        var text = draft.Text;
        for (var at = 0; at < text.Length;)
        {
            var end = LineEnd(text, at);
            var line = text.AsSpan(at, end - at);
            var equals = line.IndexOf('=');
            if (equals > 0 && equals < LongestKey)
            {
                var key = line[..equals].TrimEnd("+?:=! \t").TrimStart();
                if (RoleOf(key) is { } role && KeyStands(line, key))
                {
                    end = ReadValue(draft, role, at + equals + 1);
                }
            }

            at = Math.Max(end, at) + 1;
        }
    }

    private static bool KeyStands(ReadOnlySpan<char> line, ReadOnlySpan<char> key) => line.TrimStart().StartsWith(key) && line[0] != '#';

    /// <summary>LICENSE, LICENSE:package, PKG_LICENSE, SOMETHING_LICENSE (Buildroot), license.</summary>
    private static ManifestRole? RoleOf(ReadOnlySpan<char> key)
    {
        var colon = key.IndexOf(':');
        key = colon > 0 ? key[..colon] : key;
        key = key.StartsWith("LICENSE_${", StringComparison.Ordinal) ? "LICENSE" : key;
        return key.Equals("license", StringComparison.OrdinalIgnoreCase) || key.EndsWith("_LICENSE", StringComparison.Ordinal) || key is "licence" or "distribution_license" ? ManifestRole.License
            : key.EndsWith("LICENSE_FILES", StringComparison.Ordinal) || key is "LICENSE_FILE" or "LIC_FILES_CHKSUM" or "license_file" or "license_files" ? ManifestRole.File
            : key is "classifier" or "classifiers" ? ManifestRole.Classifier : null;
    }

    /// <summary>A quoted string, an array in parentheses, or the rest of the line, which may go on behind a backslash or indented.</summary>
    private static int ReadValue(ManifestDraft draft, ManifestRole role, int at)
    {
        var text = draft.Text;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        if (at < text.Length && text[at] == '(')
        {
            return ReadArray(draft, role, at + 1);
        }

        if (at < text.Length && text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);
            close = close < 0 ? LineEnd(text, at) : close;
            AddParts(draft, role, text[(at + 1)..close].Replace("\\\n", " ", StringComparison.Ordinal), at);
            return LineEnd(text, close);
        }

        var end = LineEnd(text, at);
        while (end < text.Length && end > 0 && (text[end - 1] == '\\' || (draft.System == NameSystem.None && end + 1 < text.Length && text[end + 1] is ' ' or '\t')))
        {
            end = LineEnd(text, end + 1);
        }

        AddParts(draft, role, text[at..end], at);
        return end;
    }

    private static int ReadArray(ManifestDraft draft, ManifestRole role, int at)
    {
        var text = draft.Text;
        while (at < text.Length && text[at] != ')')
        {
            if (text[at] == '#')
            {
                at = LineEnd(text, at);
                continue;
            }

            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var quoted = text[at] is '"' or '\'';
            var end = quoted ? text.IndexOf(text[at], at + 1) : text.IndexOfAny([' ', '\t', '\n', '\r', ')'], at);
            end = end < 0 ? text.Length : end;
            draft.Add(text.AsSpan(quoted ? at + 1 : at, end - at - (quoted ? 1 : 0)), role, at);
            at = quoted ? end + 1 : end;
        }

        return LineEnd(text, Math.Min(at, text.Length));
    }

    private static void AddParts(ManifestDraft draft, ManifestRole role, string value, int at)
    {
        if (role == ManifestRole.Classifier)
        {
            foreach (var line in value.Split('\n', StringSplitOptions.TrimEntries).Where(line => ManifestToml.IsLicense(line)))
            {
                draft.Add(line, role, at + value.IndexOf(line, StringComparison.Ordinal));
            }

            return;
        }

        value = string.Join(' ', value.Replace("\\", " ", StringComparison.Ordinal).Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (value.Contains("$(", StringComparison.Ordinal) || value.Contains("${", StringComparison.Ordinal) || value is "CLOSED" or "custom" or "unknown")
        {
            return;
        }

        if (role == ManifestRole.File)
        {
            foreach (var file in value.Split(' ', ',').Where(file => file.Length > 0))
            {
                draft.Add(file.Replace("file://", "", StringComparison.Ordinal).Split(';')[0], role, at);
            }
        }
        else if (draft.System == NameSystem.Ports && value.Split(' ').All(NameTables.Ports.ContainsKey))
        {
            value.Split(' ').ToList().ForEach(name => draft.Add(name, role, at));
        }
        else
        {
            draft.Add(value, role, at);
        }
    }

    private static int LineEnd(string text, int at)
    {
        var end = at >= text.Length ? -1 : text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
