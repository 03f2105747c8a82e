using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>
/// Steps two and three: the norms of both sides paired through the relations of their acts, and every gap classified. A gap is certain
/// where it is there whatever the unknown facts turn out to be, possible where it is there for some of them; so learning a fact makes
/// possible gaps certain or takes them away, and leaves certain ones.
/// </summary>
public static partial class Gaps
{
    /// <returns>Certain first, then by kind and norm.</returns>
    public static ImmutableArray<Gap> Of(DockedSides sides, FirmSide firm, CommonsSide commons, Context context, string engagement, DockingRules rules)
    {
        var meeting = new Meeting(sides, firm, commons, context, engagement, rules, new ActRelations(rules.Vocabulary.Acts, rules.WithObject));
        return [.. Conflicts(meeting)
            .Concat(Refusals(meeting))
            .Concat(Unserved(meeting))
            .Concat(MissingRoles(meeting))
            .Concat(Latencies(meeting))
            .Concat(OneSided(meeting))
            .Concat(Unenforced(meeting))
            .DistinctBy(gap => gap.Id)
            .OrderBy(gap => gap.Certain == Truth.True ? 0 : 1).ThenBy(gap => gap.Kind).ThenBy(gap => gap.Id, StringComparer.Ordinal)];
    }

    private sealed record Meeting(DockedSides Sides, FirmSide Firm, CommonsSide Commons, Context Context, string Engagement, DockingRules Rules, ActRelations Acts)
    {
        /// <summary>The firm's norms that could hold; one whose open facts hold nothing up is left out until they are known.</summary>
        public IEnumerable<DockedNorm> Ours => Sides.Firm.Where(norm => norm.IsHeld || (norm.IsPossible && norm.HoldsUp));

        /// <summary>The project's norms that could hold and bind us; practices bind nobody.</summary>
        public IEnumerable<DockedNorm> Binding => Sides.Commons.Where(norm => norm.IsPossible && norm.Norm.Deontic is not Deontic.Does && BindsUs(norm) && !norm.IsCarried);

        public bool BindsUs(DockedNorm norm) => !Rules.Theirs.Contains(norm.Norm.Role);

        /// <summary>The acts of which each fulfils a norm.</summary>
        public static ImmutableArray<string> Ways(DockedNorm norm) => norm.Norm.Alternatives.IsEmpty ? [norm.Norm.Aim] : [.. norm.Norm.Alternatives.Select(way => way.Aim)];
    }

    private static IEnumerable<Gap> Conflicts(Meeting meeting)
    {
        foreach (var ours in meeting.Ours)
        {
            foreach (var theirs in meeting.Binding)
            {
                if (ClashOf(ours, theirs, meeting.Acts) is { } act)
                {
                    yield return Between(GapKind.Conflict, ours, theirs, act);
                }
            }
        }

        foreach (var wish in meeting.Sides.Wish)
        {
            foreach (var theirs in meeting.Binding.Where(norm => norm.Forbids))
            {
                if (meeting.Acts.Breaks(wish.Norm, wish.Norm.Aim, theirs.Norm) is { } act)
                {
                    yield return Between(GapKind.Conflict, wish, theirs, act);
                }
            }
        }
    }

    /// <summary>Must against must-not on the same act, either way round, or musts that exclude each other. Of alternatives each has to clash.</summary>
    private static string? ClashOf(DockedNorm ours, DockedNorm theirs, ActRelations acts)
    {
        if (ours.Demands && theirs.Forbids)
        {
            return acts.Breaks(ours.Norm, ours.Norm.Aim, theirs.Norm);
        }

        if (!theirs.Demands || !(ours.Forbids || ours.Demands))
        {
            return null;
        }

        string? first = null;
        foreach (var way in Meeting.Ways(theirs))
        {
            var clash = ours.Forbids ? acts.Breaks(theirs.Norm, way, ours.Norm) : acts.Exclude(ours.Norm.Aim, way)?.Right;
            if (clash is null)
            {
                return null;
            }

            first ??= clash;
        }

        return first;
    }

    /// <summary>The firm forbids what is wished for: over-strict where nothing upstream restricts it here, else its policy simply says no.</summary>
    private static IEnumerable<Gap> Refusals(Meeting meeting)
    {
        foreach (var ban in meeting.Ours.Where(norm => norm.Forbids))
        {
            foreach (var wish in meeting.Sides.Wish)
            {
                if (meeting.Acts.Breaks(wish.Norm, wish.Norm.Aim, ban.Norm) is not { } act)
                {
                    continue;
                }

                var grants = meeting.Sides.Commons.Where(norm => norm.IsPossible && norm.Norm.Deontic == Deontic.May && meeting.Acts.Narrower(norm.Norm.Aim).Contains(wish.Norm.Aim)).ToList();
                var restricting = meeting.Binding.Where(norm => Restricts(norm, wish, meeting)).ToList();
                var (granted, restricted) = (Any(grants), Any(restricting));
                var forbidden = ban.Active.And(wish.Active);
                var overStrict = forbidden.And(granted).And(restricted.Not());
                var refused = forbidden.And(granted.Not().Or(restricted));
                if (overStrict != Truth.False)
                {
                    yield return new Gap(GapKind.OverStrict, overStrict, ban.Norm.Pillar, ban, grants[0], act, null, null, overStrict == Truth.True ? [] : Asks([ban, wish, .. grants, .. restricting]));
                }

                if (refused != Truth.False)
                {
                    yield return new Gap(GapKind.Conflict, refused, ban.Norm.Pillar, ban, null, act, null, null, refused == Truth.True ? [] : Asks([ban, wish, .. grants, .. restricting])) { IsRefusal = true };
                }
            }
        }
    }

    private static Truth Any(IEnumerable<DockedNorm> norms) => norms.Aggregate(Truth.False, (truth, norm) => truth.Or(norm.Active));

    /// <summary>A duty that comes with the act, or a ban on it. A ban on what nobody wishes restricts nothing.</summary>
    private static bool Restricts(DockedNorm norm, DockedNorm wish, Meeting meeting) =>
        norm.Demands || (norm.Forbids && meeting.Acts.Breaks(wish.Norm, wish.Norm.Aim, norm.Norm) is not null);

    private static IEnumerable<Gap> Unserved(Meeting meeting)
    {
        foreach (var duty in meeting.Binding.Where(norm => norm.Demands))
        {
            var serving = Serving.Of(duty, meeting.Sides, meeting.Firm, meeting.Rules, meeting.Acts);
            if (serving.Truth == Truth.True || AuthorityOf(duty, meeting.Rules) is not null)
            {
                continue;
            }

            var certain = serving.Truth == Truth.False ? duty.Active : Truth.Unknown;
            yield return new Gap(GapKind.UnservedDuty, certain, duty.Norm.Pillar, serving.By, duty, duty.Norm.Aim, null, null,
                certain == Truth.True ? [] : Asks(serving.By is null ? [duty] : [duty, serving.By]));
        }
    }

    private static Gap Between(GapKind kind, DockedNorm ours, DockedNorm? theirs, string act)
    {
        var certain = theirs is null ? ours.Active : ours.Active.And(theirs.Active);
        return new Gap(kind, certain, (theirs ?? ours).Norm.Pillar, ours, theirs, act, null, null, certain == Truth.True ? [] : Asks(theirs is null ? [ours] : [ours, theirs]));
    }

    private static ImmutableArray<string> Asks(IEnumerable<DockedNorm> norms) =>
        [.. norms.SelectMany(norm => norm.Asks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The roles of which one must be filled, where somebody must have authority for the act; null where nobody needs any.</summary>
    internal static ImmutableArray<string>? AuthorityOf(DockedNorm duty, DockingRules rules) =>
        Meeting.Ways(duty).All(rules.Authority.ContainsKey) ? rules.Authority[Meeting.Ways(duty)[0]] : null;
}
