using System.Collections.Immutable;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>What a rule pack says of one file.</summary>
/// <param name="Expression">All that its matches put the file under; null where that is nothing.</param>
/// <param name="Matches">By line; each names its rule.</param>
public sealed record RuleReading(string? Expression, ImmutableArray<LicenseMatch> Matches)
{
    public static RuleReading Empty { get; } = new(null, []);

    internal static RuleReading Of(RuleIndex index, RuleText text, List<RuleHit> hits)
    {
        ImmutableArray<LicenseMatch> matches = [.. hits.Select(hit => Match(index, text, hit))];
        return new RuleReading(Joined(matches), matches);
    }

    private static LicenseMatch Match(RuleIndex index, RuleText text, RuleHit hit)
    {
        var (start, end) = (text.Lines[hit.Start], text.Lines[hit.End - 1]);
        return hit.Tag is { } tag
            ? new LicenseMatch(tag, LicenseMatchKind.Tag, start, end, 1)
            : new LicenseMatch(index.ExpressionOf(hit.Rule), KindOf(index.Rules[hit.Rule], hit), start, end, hit.Coverage) { Rule = index.NameOf(hit.Rule) };
    }

    private static LicenseMatchKind KindOf(in RuleRow row, RuleHit hit) =>
        row.Has(RuleTraits.Unknown | RuleTraits.Introduction) ? LicenseMatchKind.Mention
        : row.Has(RuleTraits.Text) ? hit.IsExact ? LicenseMatchKind.Text : LicenseMatchKind.NearText
        : row.Has(RuleTraits.Tag) ? LicenseMatchKind.Field
        : row.Has(RuleTraits.Notice) ? LicenseMatchKind.Notice
        : LicenseMatchKind.Reference;

    /// <summary>Every different expression once, joined with AND: each stands in the file.</summary>
    private static string? Joined(ImmutableArray<LicenseMatch> matches)
    {
        var all = matches.Where(match => match.Kind != LicenseMatchKind.Mention).Select(match => match.Expression).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Count switch
        {
            0 => null,
            1 => all[0],
            _ => string.Join(" AND ", all.Select(one => one.Contains(" OR ", StringComparison.OrdinalIgnoreCase) ? $"({one})" : one)),
        };
    }
}
