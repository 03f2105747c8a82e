using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Contract;

/// <summary>
/// Divides a tree into what is the project's own, what is carried along, and the rest. A folder below the top with a license file of its
/// own is a part: somebody else's where it lies below a vendored folder or its terms are not those of the top.
/// </summary>
internal sealed class TreeParts
{
    private readonly Dictionary<string, SpdxExpression> licensed;
    private readonly SpdxExpression? top;

    private TreeParts(Dictionary<string, SpdxExpression> licensed, SpdxExpression? top) => (this.licensed, this.top) = (licensed, top);

    public static TreeParts Of(IReadOnlyList<FileLicenses> files, ExpressionTexts expressions)
    {
        var licensed = files.Where(file => file.IsLicenseFile && file.Folder.Length > 0 && !IsCollection(file.Folder))
            .GroupBy(file => file.Folder, StringComparer.Ordinal)
            .Select(group => (Folder: group.Key, Terms: expressions.AllOf(group.Select(file => file.Expression).OfType<string>().Distinct())))
            .Where(pair => pair.Terms is not null)
            .ToDictionary(pair => pair.Folder, pair => pair.Terms!, StringComparer.Ordinal);
        var top = expressions.AllOf(files.Where(file => file.Folder.Length == 0 && (file.IsLicenseFile || file.HasField)).Select(file => file.Expression).OfType<string>().Distinct());
        return new TreeParts(licensed, top);
    }

    public TreePart PartOf(FileLicenses file) => file.Role switch
    {
        PathRole.Vendored => TreePart.Vendored,
        PathRole.Test or PathRole.Fixture => TreePart.TestData,
        PathRole.Documentation => TreePart.Documentation,
        _ => LicensedFolderOf(file.Folder) is { } folder && top is not null && !Conclusion.Names(top, licensed[folder]) ? TreePart.Vendored : TreePart.Own,
    };

    public ImmutableArray<VendoredPart> Vendored(ImmutableArray<FileConclusion> files, ExpressionTexts expressions) =>
        [.. files.Where(file => file.Part == TreePart.Vendored)
            .GroupBy(file => UnitOf(file.File.Folder), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => PartOf(group.Key, [.. group], expressions))];

    private VendoredPart PartOf(string folder, IReadOnlyList<FileConclusion> files, ExpressionTexts expressions)
    {
        if (licensed.TryGetValue(folder, out var terms))
        {
            return new VendoredPart(folder, terms.ToString(), files.Count,
                [.. files.Where(file => file.File.IsLicenseFile && file.File.Folder == folder).SelectMany(file => file.Evidence)]);
        }

        var counts = LicenseCounts.Of(files);
        return new VendoredPart(folder, expressions.AllOf(counts.Select(count => count.Expression))?.ToString(), files.Count, [.. counts.SelectMany(count => count.Evidence)]);
    }

    /// <summary>The nearest folder with a license file of its own; else the one just below the vendored folder.</summary>
    private string UnitOf(string folder)
    {
        if (LicensedFolderOf(folder) is { } unit)
        {
            return unit;
        }

        for (var slash = folder.IndexOf('/'); slash >= 0; slash = folder.IndexOf('/', slash + 1))
        {
            if (PathRoles.Of(folder.AsSpan(0, slash + 1)) == PathRole.Vendored)
            {
                var next = folder.IndexOf('/', slash + 1);
                return next < 0 ? folder : folder[..next];
            }
        }

        return folder;
    }

    private string? LicensedFolderOf(string folder)
    {
        for (var place = folder; place.Length > 0; place = place.LastIndexOf('/') is var slash && slash < 0 ? "" : place[..slash])
        {
            if (licensed.ContainsKey(place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>REUSE keeps every text of a project in LICENSES: none of them speaks for that folder.</summary>
    private static bool IsCollection(string folder) =>
        folder.AsSpan(folder.LastIndexOf('/') + 1) is var name && (name.Equals("LICENSES", StringComparison.OrdinalIgnoreCase) || name.Equals("licences", StringComparison.OrdinalIgnoreCase));
}
