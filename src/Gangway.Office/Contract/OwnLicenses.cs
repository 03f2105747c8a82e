using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>Decides what a project puts its own work under, from the manifests and license files at its top and the headers of its files.</summary>
internal static class OwnLicenses
{
    public static OwnLicense Of(ImmutableArray<FileConclusion> files, ExpressionTexts expressions)
    {
        var own = files.Where(file => file.Part == TreePart.Own && file.Expression is not null).ToList();
        var declaring = own.Where(file => file.File.HasField && !file.File.IsLicenseFile).ToList();
        var depth = declaring.Select(Depth).DefaultIfEmpty(0).Min();
        var declared = LicenseCounts.Of(declaring.Where(file => Depth(file) == depth));
        var texts = LicenseCounts.Of(own.Where(file => file.File.IsLicenseFile && file.File.Folder.Length == 0 && !IsOfOthers(file.File.Path)));
        var headers = LicenseCounts.Of(own.Where(file => !file.File.HasField && !file.File.IsLicenseFile));
        var (expression, basis) = Decide(Parsed(declared, expressions), Parsed(texts, expressions), Parsed(headers, expressions));
        return new OwnLicense(expression?.ToString(), basis, declared, texts, headers);
    }

    private static (SpdxExpression?, OwnLicenseBasis) Decide(
        List<SpdxExpression> declared, List<SpdxExpression> texts, List<SpdxExpression> headers)
    {
        if (ExpressionTexts.Together(declared) is { } stated)
        {
            return texts.Exists(text => !Conclusion.Names(stated, text)) ? (null, OwnLicenseBasis.Disagreement)
                : (stated, texts.Count > 0 ? OwnLicenseBasis.DeclaredAndDetected : OwnLicenseBasis.Declared);
        }

        if (texts.Count == 0)
        {
            return (ExpressionTexts.Together(headers), headers.Count > 0 ? OwnLicenseBasis.Headers : OwnLicenseBasis.Nothing);
        }

        var all = ExpressionTexts.Together(texts)!;
        var telling = headers.Where(header => Conclusion.Names(all, header) && Conclusion.Names(header, all)).ToList();
        return telling.Count == 1 ? (telling[0], telling[0] == all ? OwnLicenseBasis.Detected : OwnLicenseBasis.DetectedAndHeaders)
            : texts.Count == 1 ? (texts[0], OwnLicenseBasis.Detected)
            : Lesser(texts) is { } lesser ? (lesser, OwnLicenseBasis.Detected)
            : (null, OwnLicenseBasis.SeveralTexts);
    }

    /// <summary>LGPL-3.0 is written as an addition to GPL-3.0, so that its users ship both texts.</summary>
    private static SpdxExpression? Lesser(List<SpdxExpression> texts) =>
        texts.Count == 2 && texts.Exists(text => text.ToString().StartsWith("GPL-3.0", StringComparison.Ordinal))
            ? texts.Find(text => text.ToString().StartsWith("LGPL-3.0", StringComparison.Ordinal))
            : null;

    private static List<SpdxExpression> Parsed(ImmutableArray<LicenseCount> counts, ExpressionTexts expressions) =>
        [.. counts.Select(count => expressions.Parse(count.Expression)).OfType<SpdxExpression>()];

    private static int Depth(FileConclusion file) => file.File.Path.Count(letter => letter == '/');

    /// <summary>A notice holds licenses of others.</summary>
    internal static bool IsOfOthers(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is var name && (name.StartsWith("NOTICE", StringComparison.OrdinalIgnoreCase) || name.StartsWith("THIRD", StringComparison.OrdinalIgnoreCase));
}
