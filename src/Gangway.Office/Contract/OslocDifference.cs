using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>One demand of a license as we and OSADL have written it down.</summary>
/// <param name="Deontic">Must or must not.</param>
/// <param name="Act">Our act; empty where a duty of theirs stands for none.</param>
/// <param name="Ours">Our norms that demand it, alternatives included; empty where we have none.</param>
/// <param name="Theirs">Their duties that demand it; empty where they have none.</param>
public sealed record OslocDifference(Deontic Deontic, string Act, ImmutableArray<Norm> Ours, ImmutableArray<OslocDuty> Theirs)
{
    public bool IsShared => !Ours.IsEmpty && !Theirs.IsEmpty;

    /// <summary>
    /// Both writings side by side: what both demand, then what only one does. Objects are folded into the acts (the license text and
    /// the source are objects of acts of their own), so that the wording of an object makes no difference.
    /// </summary>
    public static ImmutableArray<OslocDifference> Between(LicenseTerms terms, string license, OslocLicense theirs, OslocActs acts)
    {
        var ours = terms.NormsOf(license)
            .Where(norm => norm.Deontic is Deontic.Must or Deontic.MustNot)
            .SelectMany(norm => norm.Alternatives.Select(alternative => alternative.Aim).Append(norm.Aim).Distinct(StringComparer.Ordinal), (norm, act) => (Key: (norm.Deontic, Act: act), Norm: norm))
            .ToLookup(pair => pair.Key, pair => pair.Norm);
        var duties = theirs.Duties.ToLookup(duty => acts.Of(duty) is { } found ? found : (duty.IsProhibition ? Deontic.MustNot : Deontic.Must, Act: ""));
        return
        [
            .. ours.Select(group => group.Key).Union(duties.Select(group => group.Key))
                .Select(key => new OslocDifference(key.Item1, key.Act, [.. ours[key]], [.. duties[key]]))
                .OrderBy(difference => difference.IsShared ? 0 : difference.Theirs.IsEmpty ? 1 : 2)
                .ThenBy(difference => difference.Act, StringComparer.Ordinal)
                .ThenBy(difference => difference.Deontic),
        ];
    }
}
