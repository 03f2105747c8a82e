namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>Manifests in TOML: Cargo, PEP 621 and 639, Poetry, Gleam, Typst, fpm and others that keep the license with the package.</summary>
internal static class ManifestToml
{
    public static void Read(ManifestDraft draft)
    {
        foreach (var entry in TomlLines.Read(draft.Text))
        {
            var inline = entry.Key is "package" or "project";
            if (entry.Table is "" or "package" or "project" or "workspace" or "workspace.package" or "tool.poetry" or "tool.flit.metadata" or "metadata" or "project.license" or "package.metadata.license")
            {
                ReadEntry(entry, inline, draft);
            }
        }
    }

    private static void ReadEntry(TomlEntry entry, bool inline, ManifestDraft draft)
    {
        var table = entry.Table.EndsWith(".license", StringComparison.Ordinal);
        foreach (var (key, value, at) in entry.Strings)
        {
            var name = inline ? key : entry.Key.StartsWith("project.", StringComparison.Ordinal) ? entry.Key[8..] : entry.Key;
            if (RoleOf(table ? "license." + name : inline || key.Length == 0 ? name : $"{name}.{key}") is { } role && (role != ManifestRole.Classifier || IsLicense(value)))
            {
                draft.Add(value, role, at);
            }
        }
    }

    private static ManifestRole? RoleOf(string key) => key switch
    {
        "license" or "licence" or "licenses" or "licences" or "license.text" or "license.name" or "license.spdx" or "license.type" => ManifestRole.License,
        "license-file" or "license-files" or "license_file" or "license.file" or "license-files.paths" => ManifestRole.File,
        "license.url" or "license-url" => ManifestRole.Address,
        "classifiers" => ManifestRole.Classifier,
        _ => null,
    };

    public static bool IsLicense(ReadOnlySpan<char> classifier) => classifier.StartsWith("License ::", StringComparison.Ordinal);
}
