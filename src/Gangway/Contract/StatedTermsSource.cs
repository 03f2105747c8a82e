using Gangway.Inventory;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Manifests;
using Gangway.Office.Contract;

namespace Gangway.Contract;

/// <summary>Reads the records of a tree that say what other files stand under: REUSE.toml, .reuse/dep5, debian/copyright.</summary>
internal static class StatedTermsSource
{
    private const int MostBytes = 8 << 20;

    public static IEnumerable<StatedTerms> Read(IEnumerable<ScannedFile> tree) => tree.SelectMany(file => Read(file.File.Tree, file.File.File, file.File.File.Path));

    /// <param name="tree">Where the file is read from.</param>
    /// <param name="file">Any file; most are no records and say nothing.</param>
    /// <param name="path">Its path below the place that is looked at.</param>
    public static IEnumerable<StatedTerms> Read(SourceTree tree, SourceFile file, string path)
    {
        var isReuse = file.Name.SequenceEqual("REUSE.toml");
        if ((!isReuse && path is not ".reuse/dep5" and not "debian/copyright") || tree.Read(file, MostBytes, out _) is not { } content)
        {
            return [];
        }

        var reading = isReuse ? ReuseTomlReader.Read(content.Span) : DebianCopyrightReader.Read(content.Span);
        return (reading?.Terms ?? []).Where(terms => !terms.Paths.IsEmpty).Select(terms => new StatedTerms(
            path,
            isReuse && path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "",
            [.. terms.Paths.Select(pattern => isReuse ? PathGlob.OfReuse(pattern) : PathGlob.OfDebian(pattern))],
            terms.Precedence switch
            {
                PathTermsPrecedence.Override => StatedPrecedence.Override,
                PathTermsPrecedence.Aggregate => StatedPrecedence.Aggregate,
                _ => StatedPrecedence.Closest,
            },
            terms.License,
            terms.Expression,
            terms.Copyrights,
            terms.Line));
    }
}
