using System.Collections.Immutable;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Community.Ownership;

/// <summary>For whom the lines that stand were written, as far as that is known. It says who last touched a line, not who made its value.</summary>
/// <param name="Lines">All of them.</param>
/// <param name="WithoutOrigin">Of which it is not known which commit brought them.</param>
/// <param name="WithoutFirm">Of which the commit is known, and nobody knows for whom its author worked.</param>
/// <param name="People">Who wrote lines that stand; programs are none.</param>
/// <param name="Owners">Firms and kinds, the largest first; null lines are suppressed. Kinds: <c>(unknown)</c>, <c>(independent)</c>, <c>(bots)</c>.</param>
/// <param name="IsSuppressed">Whether the firm's own figure is hidden: too few of its people stand behind it.</param>
public sealed record LineOwnership(long Lines, long WithoutOrigin, long WithoutFirm, long People, ImmutableArray<MetricPart> Owners, bool IsSuppressed)
{
    /// <summary>The share of lines of which it is known for whom they were written, 0 to 1; null without lines.</summary>
    public double? Coverage => Lines == 0 ? null : 1 - ((double)(WithoutOrigin + WithoutFirm) / Lines);
}
