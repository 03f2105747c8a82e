using Gangway.Office;
using Gangway.Office.Inventory;

namespace Gangway.Inventory;

/// <summary>Reads one inventory document from disk, recognized by its content.</summary>
internal static class BomSource
{
    /// <summary>The document, or an issue that says why there is none. A missing file is an issue too.</summary>
    public static BomReading Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return BomReading.Refused(path, "there is no such file", howToFix: "Check the path.");
        }

        var tree = new FolderTree([new SourceFile(file.Name, file.Length, file.FullName)]);
        return DocumentSource.Recognize(tree, tree.Files[0]) is { } format
            ? DocumentSource.Read(tree, tree.Files[0], format, path)
            : BomReading.Refused(path, "this is no SBOM, lockfile or manifest that is read here", howToFix: "docs/formats.md lists what is read.");
    }
}
