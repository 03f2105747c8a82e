using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Inventory;

internal sealed partial class PackageFolderSource
{
    private const int MostFiles = 100;

    private static readonly string[] Beginnings =
        ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE", "COPYRIGHT", "THIRD-PARTY", "THIRDPARTY", "THIRD_PARTY", "MIT-LICENSE"];

    // license.js and its kind are code about licenses, not a license.
    private static readonly string[] CodeEndings =
    [
        ".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx", ".map", ".json", ".go", ".py", ".pyc", ".rs", ".cs", ".fs", ".java",
        ".c", ".cc", ".cpp", ".h", ".rb", ".php", ".sh", ".dll", ".exe", ".png", ".svg", ".css", ".xml", ".yml", ".yaml", ".toml",
    ];

    private ImmutableArray<LicenseFile> LicenseFiles(FolderBoundary boundary, string realFolder, ImmutableArray<LicenseClaim> declared)
    {
        var byName = Directory.EnumerateFiles(realFolder).Where(IsLicenseName);

        // Python wheels keep theirs in a folder (PEP 639), REUSE projects too.
        string[] folders = ["licenses", "LICENSES"];
        var inFolders = folders.Select(f => Path.Combine(realFolder, f)).Where(f => Directory.Exists(f) && IsInside(boundary, f))
            .SelectMany(f => Directory.EnumerateFiles(f))
            .Where(f => !IsCode(f));

        // What the manifest calls its license file counts whatever its name.
        var named = declared.Where(c => c.Form == LicenseClaimForm.File).Select(c => $"{boundary.RelativeOf(realFolder)}/{c.Value.Replace('\\', '/')}")
            .Select(boundary.Find).OfType<string>();
        return
        [
            .. named.Concat(byName).Concat(inFolders)
                .Select(path => boundary.Find(boundary.RelativeOf(path))).OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostFiles)
                .Select(path => FileAt(boundary, path)).OfType<LicenseFile>()
                .OrderBy(f => f.Source, StringComparer.Ordinal),
        ];
    }

    private static bool IsInside(FolderBoundary boundary, string path) => boundary.Find(boundary.RelativeOf(path)) is not null;

    private static bool IsLicenseName(string path)
    {
        var name = Path.GetFileName(path);
        return Beginnings.Any(b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase)) && !IsCode(name);
    }

    private static bool IsCode(string path) => CodeEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    // An empty "file" may be a pipe or a device, on which reading would wait for ever; it holds no license either way.
    private LicenseFile? FileAt(FolderBoundary boundary, string realPath)
    {
        var file = new FileInfo(realPath);
        if (file is not { Exists: true, Length: > 0 })
        {
            return null;
        }

        if (file.Length > LicenseFile.MaxSize)
        {
            _issues.Add(new Issue(boundary.SourceOf(realPath), "The license file is larger than 1 MiB and was not read.", Severity.Warning));
            return null;
        }

        return new LicenseFile(realPath, boundary.SourceOf(realPath), file.Length);
    }
}
