using System.Text;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>
/// The license fields of package manifests, told by file name: package.json, pom.xml, Cargo.toml, pyproject.toml, METADATA, gemspecs,
/// spec files, ebuilds and some sixty others. Values stand as written; only closed vocabularies are translated.
/// </summary>
/// <remarks>Linear in the file; of one beyond 1 MiB only the beginning is read. Never throws on content, never runs anything.</remarks>
public static class ManifestReader
{
    private const int Most = 1 << 20;

    /// <summary>Readings without fields, by their relation: most sources.</summary>
    private static readonly ManifestReading[] without = Array.ConvertAll(Enum.GetValues<ManifestRelation>(), relation => new ManifestReading([], relation));

    /// <summary>Whether a file of this name (without folders) is a manifest. Sources are, which may be kernel modules.</summary>
    public static bool Knows(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return ManifestNames.TryFind(fileName, out _, out _, out _);
    }

    /// <summary>Null for a file that is no manifest by its name; a reading without fields for one that names no license.</summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="fileName">Without folders.</param>
    public static ManifestReading? Read(ReadOnlySpan<byte> utf8, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (!ManifestNames.TryFind(fileName, out var kind, out var system, out var relation))
        {
            return null;
        }

        utf8 = utf8[..Math.Min(utf8.Length, Most)];
        var named = kind switch
        {
            ManifestKind.Source => utf8.IndexOf("MODULE_LICENSE"u8) >= 0 || (fileName.EndsWith(".rs", StringComparison.Ordinal) && utf8.IndexOf("module!"u8) >= 0),
            ManifestKind.Assignments => ManifestAssignments.MayNameOne(utf8),
            _ => HasLicenseWord(utf8),
        };
        if (!named)
        {
            return without[(int)relation];
        }

        var draft = new ManifestDraft(kind is ManifestKind.Json or ManifestKind.Xml ? "" : Encoding.UTF8.GetString(utf8), system, relation);
        Read(utf8, kind, draft);
        return draft.Reading;
    }

    private static void Read(ReadOnlySpan<byte> utf8, ManifestKind kind, ManifestDraft draft)
    {
        switch (kind)
        {
            case ManifestKind.Json: ManifestJson.Read(utf8, draft); break;
            case ManifestKind.Xml: ManifestXml.Read(utf8, draft); break;
            case ManifestKind.Toml: ManifestToml.Read(draft); break;
            case ManifestKind.Yaml: ManifestYaml.Read(draft); break;
            case ManifestKind.Head: ManifestHeaders.Read(draft, endsAtBlank: true); break;
            case ManifestKind.Headers: ManifestHeaders.Read(draft, endsAtBlank: false); break;
            case ManifestKind.Pairs: ManifestHeaders.Read(draft, endsAtBlank: false, '='); break;
            case ManifestKind.Assignments: ManifestAssignments.Read(draft); break;
            case ManifestKind.Calls: ManifestCalls.Read(draft); break;
            case ManifestKind.Source: ModuleLicense.Read(draft); break;
        }
    }

    private static bool HasLicenseWord(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOf("icen"u8) >= 0 || utf8.IndexOf("ICEN"u8) >= 0 || utf8.IndexOf("opying-policy"u8) >= 0 || utf8.IndexOf("opyright"u8) >= 0;
}
