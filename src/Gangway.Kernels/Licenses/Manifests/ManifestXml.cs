using System.Xml;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>Manifests in XML, by path of element names. DTDs are passed over, never read; what was read before an error stays.</summary>
internal static class ManifestXml
{
    private const int Deepest = 64;

    public static void Read(ReadOnlySpan<byte> utf8, ManifestDraft draft)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, MaxCharactersFromEntities = 1024 };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(utf8.ToArray()), settings);
            ReadElements(reader, draft);
        }
        catch (XmlException)
        {
            // damaged, or an entity of the DTD that was not read
        }
    }

    private static void ReadElements(XmlReader reader, ManifestDraft draft)
    {
        var path = new List<string>();
        while (reader.Read() && reader.Depth < Deepest)
        {
            path.RemoveRange(Math.Min(path.Count, reader.Depth), Math.Max(0, path.Count - reader.Depth));
            if (reader.NodeType == XmlNodeType.Element)
            {
                path.Add(reader.LocalName);
                ReadAttributes(reader, path, draft);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && RoleOf(path) is { } role)
            {
                draft.AddAt(Folded(reader.Value), role, ((IXmlLineInfo)reader).LineNumber);
            }

            if (reader.NodeType == XmlNodeType.Element && path is [.., "license"] && reader.GetAttribute("type") == "file")
            {
                path[^1] = "licenseFile";
            }
        }
    }

    private static string Folded(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Ivy and PEAR name the license in attributes, DOAP points to it, ROS to a file.</summary>
    private static void ReadAttributes(XmlReader reader, List<string> path, ManifestDraft draft)
    {
        if (path[^1] is not "license")
        {
            return;
        }

        var line = ((IXmlLineInfo)reader).LineNumber;
        foreach (var (name, role) in (ReadOnlySpan<(string, ManifestRole)>)[("name", ManifestRole.License), ("url", ManifestRole.Address), ("uri", ManifestRole.Address), ("file", ManifestRole.File), ("filesource", ManifestRole.File)])
        {
            draft.AddAt(reader.GetAttribute(name), role, line);
        }

        draft.AddAt(reader.GetAttribute("resource", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ManifestRole.Address, line);
    }

    private static ManifestRole? RoleOf(List<string> path) => path switch
    {
        ["project", "licenses", "license", "name"] => ManifestRole.License,
        ["project", "licenses", "license", "url"] => ManifestRole.Address,
        ["package", .., "metadata", "license"] or ["package", "license"] or ["component", "project_license"] or ["application", "project_license"] or ["plugin", "license"] or ["widget", "license"] => ManifestRole.License,
        ["package", "metadata", "licenseFile"] => ManifestRole.File,
        ["package", .., "metadata", "licenseUrl"] => ManifestRole.Address,
        ["PackageManifest", "Metadata", "License"] => ManifestRole.File,
        [.., "PropertyGroup", "PackageLicenseExpression"] => ManifestRole.License,
        [.., "PropertyGroup", "PackageLicenseFile"] => ManifestRole.File,
        [.., "PropertyGroup", "PackageLicenseUrl"] => ManifestRole.Address,
        _ => null,
    };
}
