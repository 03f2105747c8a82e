using System.Collections.Immutable;
using System.Security.Cryptography;
using Gangway.Office;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Inventory;

/// <summary>Finds the SBOMs, lockfiles and manifests of a tree and reads them.</summary>
internal static class DocumentSource
{
    private const int HeadLength = 4096;

    /// <summary>No document that people exchange comes near it (the largest named in public threads is 300 MB).</summary>
    private const int MaxLength = 1_000_000_000;

    private const int MaxCompanion = 16 << 20;

    private static readonly string[] MayBeSbom = [".json", ".xml", ".cdx", ".spdx", ".bom", ".yaml", ".yml", ".rdf", ".jsonld", ".gz"];

    /// <summary>Inventory files of other tools whose content this version cannot read: their presence makes the answer incomplete.</summary>
    private static readonly ImmutableHashSet<string> KnownUnread = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "bun.lockb", "build.gradle", "build.gradle.kts", "conanfile.py", "vcpkg.json", "setup.py", "environment.yml", "WORKSPACE", "MODULE.bazel",
        "build.sbt", "ivy.xml", "rebar.lock", "stack.yaml.lock", "cpanfile.snapshot", "renv.lock", "Manifest.toml", "flake.lock");

    public static bool IsKnownUnread(string fileName) => KnownUnread.Contains(fileName);

    /// <summary>The format of a file that lists components; null for any other file. Reads at most its head.</summary>
    public static BomFormat? Recognize(SourceTree tree, SourceFile file)
    {
        foreach (var format in LockfileFormats.All)
        {
            if (format.Recognizes(file.Path, default))
            {
                return format;
            }
        }

        var name = file.Name;
        var candidate = false;
        foreach (var ending in MayBeSbom)
        {
            candidate |= name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        }

        if (!candidate || tree.Read(file, HeadLength, out _) is not { } head)
        {
            return null;
        }

        return BomFormats.Recognize(file.Name, head.Span);
    }

    /// <summary>Reads one document; its evidence carries the digest of its bytes.</summary>
    /// <param name="tree">Where it lies.</param>
    /// <param name="file">The document.</param>
    /// <param name="format">What it was recognized as.</param>
    /// <param name="source">How the report names it.</param>
    /// <param name="build">What it is read together with; null where it stands alone.</param>
    public static BomReading Read(SourceTree tree, SourceFile file, BomFormat format, string source, BuildTree? build = null)
    {
        if (file.Length > MaxLength)
        {
            return BomReading.Refused(source, $"the file is larger than {MaxLength / 1_000_000} MB", howToFix: "Split the document.");
        }

        if (tree.Read(file, MaxLength, out var issue) is not { } content)
        {
            return new BomReading(null, [issue! with { Source = source }]);
        }

        var reading = build is null ? format.Read(content, source) : build.Read(format, file.Path, new LockfileContent(content, source));
        if (reading.Bom is not { Evidence.Digest: null } bom)
        {
            return reading;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return reading with { Bom = bom with { Evidence = bom.Evidence with { Digest = digest } } };
    }

    /// <summary>What the build files of a tree are read together with: the tree itself, and the poms of a local repository.</summary>
    /// <param name="tree">Where companions are looked for.</param>
    /// <param name="files">The files that belong together.</param>
    /// <param name="named">Turns a path of the tree into one of the report.</param>
    /// <param name="poms">The local repository.</param>
    public static BuildTree Together(SourceTree tree, IReadOnlyList<SourceFile> files, Func<string, string> named, MavenPomSource poms) => new(
        [.. files.Select(file => file.Path)],
        path => tree.Find(path) is { Length: <= MaxCompanion } file && tree.Read(file, MaxCompanion, out _) is { Length: > 0 } content ? new LockfileContent(content, named(path)) : null,
        poms.Find);

    /// <summary>The packages that the manifests of a tree publish, and what was wrong with them.</summary>
    public static BomReading? ReadManifest(SourceTree tree, SourceFile file, string source)
    {
        foreach (var format in ManifestFormats.All)
        {
            if (format.Recognizes(file.Name, default))
            {
                return Read(tree, file, format, source);
            }
        }

        return null;
    }
}
