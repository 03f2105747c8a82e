namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>The license keys of manifests in YAML, line by line: no aliases, no tags, nothing that could explode.</summary>
internal static class ManifestYaml
{
    /// <summary>Sections that hold the package's own fields: conda's about, Ansible's galaxy_info, Helm's annotations.</summary>
    private static readonly string[] sections = ["about", "galaxy_info", "annotations", "package", "project", "metadata", "info"];

    public static void Read(ManifestDraft draft)
    {
        var text = draft.Text;
        var (section, list, listIndent) = ("", (ManifestRole?)null, 0);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).TrimEnd();
            var content = line.TrimStart(' ');
            var indent = line.Length - content.Length;
            if (content.Length > 0 && content[0] != '#')
            {
                var item = content.StartsWith("- ");
                if (list is { } role && (item ? indent >= listIndent : indent > listIndent))
                {
                    AddItem(draft, role, item ? content[2..] : content, at + indent);
                }
                else
                {
                    list = null;
                    section = indent == 0 ? KeyOf(content).ToString() : section;
                    list = ReadField(draft, content, indent, section, at);
                    listIndent = indent;
                }
            }

            at = end + 1;
        }
    }

    /// <summary>Adds what stands on the line; the role, where the value stands below.</summary>
    private static ManifestRole? ReadField(ManifestDraft draft, ReadOnlySpan<char> content, int indent, string section, int at)
    {
        var key = KeyOf(content);
        if (RoleOf(key) is not { } role || (indent > 0 && !sections.Contains(section)))
        {
            return null;
        }

        var value = ValueOf(content);
        if (value.IsEmpty || value is "|" or ">" or "|-" or ">-")
        {
            return value.IsEmpty ? role : null;
        }

        AddValue(draft, role, value, at);
        return null;
    }

    private static void AddValue(ManifestDraft draft, ManifestRole role, ReadOnlySpan<char> value, int at)
    {
        if (value[0] is not ('[' or '{'))
        {
            draft.Add(value, role, at);
            return;
        }

        foreach (var part in value.Trim("[]{}").Split(','))
        {
            var item = value.Trim("[]{}")[part].Trim();
            AddItem(draft, role, item, at);
        }
    }

    /// <summary>A name, or a key of a map that names or points.</summary>
    private static void AddItem(ManifestDraft draft, ManifestRole role, ReadOnlySpan<char> item, int at)
    {
        var key = KeyOf(item);
        if (key.IsEmpty)
        {
            draft.Add(WithoutComment(item), role, at);
            return;
        }

        ManifestRole? inner = key is "name" or "type" or "id" or "spdx" ? ManifestRole.License : key is "url" ? ManifestRole.Address : key is "file" or "path" ? ManifestRole.File : null;
        if (inner is { } known)
        {
            draft.Add(ValueOf(item), known, at);
        }
    }

    private static ManifestRole? RoleOf(ReadOnlySpan<char> key)
    {
        key = key.StartsWith("artifacthub.io/") ? key[15..] : key;
        return key is "license" or "licenses" or "licence" or "License" or "license_expression" ? ManifestRole.License
            : key is "license_file" or "license-file" or "license_files" or "license-files" ? ManifestRole.File
            : key is "license_url" or "license-url" or "license_uri" or "licenseUrl" ? ManifestRole.Address : null;
    }

    private static ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> content)
    {
        var colon = content.IndexOf(": ");
        colon = colon < 0 && content.EndsWith(':') ? content.Length - 1 : colon;
        return colon < 0 ? default : content[..colon].Trim(" \"'");
    }

    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> content)
    {
        var colon = content.IndexOf(": ");
        return colon < 0 ? default : WithoutComment(content[(colon + 2)..].Trim());
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value)
    {
        if (value.Length > 1 && value[0] is '"' or '\'')
        {
            var close = value[1..].IndexOf(value[0]);
            return close < 0 ? value : value.Slice(1, close);
        }

        var comment = value.IndexOf(" #");
        return (comment < 0 ? value : value[..comment]).Trim();
    }
}
