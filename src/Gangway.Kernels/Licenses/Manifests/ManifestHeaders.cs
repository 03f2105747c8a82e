
using Gangway.Kernels.Licenses.Names;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>
/// "Key: value" manifests: PKG-INFO and METADATA, R's DESCRIPTION, Cabal, RPM spec files, LSM, .SRCINFO, pkg-config, opkg control.
/// </summary>
internal static class ManifestHeaders
{
    /// <param name="draft">The text and where the fields go.</param>
    /// <param name="endsAtBlank">A body follows the first blank line.</param>
    /// <param name="separator">':' or '='.</param>
    public static void Read(ManifestDraft draft, bool endsAtBlank, char separator = ':')
    {
        var text = draft.Text;
        for (var at = 0; at < text.Length;)
        {
            var end = LineEnd(text, at);
            var line = text.AsSpan(at, end - at);
            if (endsAtBlank && line.Trim().IsEmpty && at > 0)
            {
                return;
            }

            var colon = line.IndexOf(separator);
            if (colon > 0 && line.TrimStart() is { Length: > 0 } start && start[0] != '#' && RoleOf(line[..colon].Trim(), draft.System) is { } role)
            {
                end = Add(draft, role, text, at + colon + 1, end);
            }

            at = end + 1;
        }
    }

    private static int Add(ManifestDraft draft, ManifestRole role, string text, int at, int end)
    {
        var first = end;
        while (end + 1 < text.Length && text[end + 1] is ' ' or '\t' && draft.System != NameSystem.Fedora)
        {
            end = LineEnd(text, end + 1);
        }

        var folded = end == first ? text[at..end] : string.Join(' ', text[at..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (role == ManifestRole.Classifier)
        {
            var value = folded.Trim();
            if (ManifestToml.IsLicense(value))
            {
                draft.Add(value, role, at);
            }

            return end;
        }

        if (role == ManifestRole.File || draft.System != NameSystem.R)
        {
            draft.Add(folded, role, at);
            return end;
        }

        draft.Add(folded, role, at);
        AddFiles(draft, folded, at);
        return end;
    }

    /// <summary>"MIT + file LICENSE": R points to the file in the same field.</summary>
    private static void AddFiles(ManifestDraft draft, string value, int at)
    {
        foreach (var part in value.Split('|', '+'))
        {
            if (part.Trim().StartsWith("file ", StringComparison.OrdinalIgnoreCase))
            {
                draft.Add(part.AsSpan().Trim()[5..], ManifestRole.File, at);
            }
        }
    }

    private static ManifestRole? RoleOf(ReadOnlySpan<char> key, NameSystem system)
    {
        if (system == NameSystem.Fedora && key is "Copyright")
        {
            return ManifestRole.License; // what RPM called the field before version 4
        }

        foreach (var (name, role) in roles)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return role;
            }
        }

        return null;
    }

    private static readonly (string Name, ManifestRole Role)[] roles =
    [
        ("License", ManifestRole.License), ("License-Expression", ManifestRole.License), ("Licence", ManifestRole.License), ("Copying-policy", ManifestRole.License),
        ("License-File", ManifestRole.File), ("License-Files", ManifestRole.File), ("Classifier", ManifestRole.Classifier),
    ];

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
