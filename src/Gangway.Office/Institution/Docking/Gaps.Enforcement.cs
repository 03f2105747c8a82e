using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

public static partial class Gaps
{
    private const long FewestEvents = 30;
    private const double Kept = 0.8;

    /// <summary>Rules nobody enforces (toothless), and rules nothing ever matched (paper).</summary>
    private static IEnumerable<Gap> Unenforced(Meeting meeting)
    {
        foreach (var rule in meeting.Ours.Where(norm => norm.Demands || norm.Forbids))
        {
            if (rule.Fired == 0)
            {
                yield return Alone(GapKind.PaperRule, rule, null);
            }
            else if (rule.Norm.Kind == NormKind.Norm && rule.Monitor is null)
            {
                yield return Alone(GapKind.Toothless, rule, null);
            }
        }

        foreach (var rule in meeting.Binding.Where(norm => norm.Norm.Deontic is Deontic.Must or Deontic.Should && norm.Norm.Source.Kind != "license"))
        {
            var kept = Practice(rule, meeting);
            if (kept.Known >= FewestEvents && kept.Count == 0)
            {
                yield return Alone(GapKind.PaperRule, null, rule with { Kept = kept });
            }
            else if (rule.Norm.Kind == NormKind.Norm && rule.Monitor is null && IsToothless(rule, kept))
            {
                yield return Alone(GapKind.Toothless, null, rule with { Kept = kept });
            }
        }
    }

    /// <summary>Without a consequence, a must is toothless where it is counted to be often broken, and a code of conduct where it names no rung at all.</summary>
    private static bool IsToothless(DockedNorm rule, Share kept) =>
        rule.Demands && ((kept.Known >= FewestEvents && kept.OfKnown < Kept) || rule.Norm.Aim == "follow-conduct");

    /// <summary>How often it is kept. Where there are other ways to fulfil it, or another form than was counted, nobody knows.</summary>
    private static Share Practice(DockedNorm rule, Meeting meeting) =>
        !rule.Norm.Alternatives.IsEmpty || !meeting.Rules.ShownBy.TryGetValue(rule.Norm.Aim, out var id)
        || (rule.Norm.Aim == "write-commit-message" && !(rule.Quote ?? "").Contains("conventional", StringComparison.OrdinalIgnoreCase))
            ? rule.Kept
            : meeting.Sides.Commons.FirstOrDefault(norm => norm.Norm.Id == id)?.Kept ?? rule.Kept;

    private static Gap Alone(GapKind kind, DockedNorm? ours, DockedNorm? theirs)
    {
        var norm = (ours ?? theirs)!;
        return new Gap(kind, norm.Active, norm.Norm.Pillar, ours, theirs, norm.Norm.Aim, null, null, norm.IsHeld ? [] : norm.Asks);
    }
}
