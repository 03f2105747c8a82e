using System.Collections.Immutable;
using System.Text;
using Gangway.Inventory;
using Gangway.Office.Contract;

namespace Gangway.Contract;

/// <summary>Finds the files of a product that can fulfil a license duty: notices, license collections, source offers.</summary>
internal static class ArtifactSource
{
    private const int MaxLength = 8 * 1024 * 1024;

    private static readonly string[] NoticeStems =
        ["third-party-notice", "third_party_notice", "thirdpartynotice", "third-party-license", "third_party_license", "thirdpartylicense",
         "3rdpartylicense", "3rd-party", "third-party", "third_party", "notice", "attribution", "acknowledg", "oss-notice", "open-source-notice", "open_source"];

    private static readonly string[] TextEndings = ["", ".txt", ".md", ".html", ".htm", ".rst"];

    /// <summary>A collected notice carries license texts and copyright lines along, so it can fulfil all four.</summary>
    private static readonly string[] NoticeKinds = ["notice", "license-text", "copyright-notice", "notice-file"];

    /// <summary>What a file of this name can fulfil, in the words of the norms; empty for any other file.</summary>
    public static ImmutableArray<string> KindsOf(ReadOnlySpan<char> fileName)
    {
        var ending = Path.GetExtension(fileName);
        if (!IsText(ending))
        {
            return [];
        }

        var stem = Path.GetFileNameWithoutExtension(fileName).ToString().ToLowerInvariant();
        return stem.Contains("source-offer", StringComparison.Ordinal) || stem.Contains("written-offer", StringComparison.Ordinal) || stem.Contains("source_offer", StringComparison.Ordinal)
            ? ["source-offer"]
            : Array.Exists(NoticeStems, notice => stem.StartsWith(notice, StringComparison.Ordinal)) ? [.. NoticeKinds] : [];
    }

    public static IEnumerable<ProvidedArtifact> Read(SourceTree tree, SourceFile file, string source)
    {
        var kinds = KindsOf(file.Name);
        if (kinds.IsEmpty || tree.Read(file, MaxLength, out _) is not { } content)
        {
            return [];
        }

        var text = Encoding.UTF8.GetString(content.Span);
        return kinds.Select(kind => ProvidedArtifact.Of(kind, source, text));
    }

    private static bool IsText(ReadOnlySpan<char> ending)
    {
        foreach (var known in TextEndings)
        {
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
